import { z } from 'zod';
import { id, isoDate } from '../../api/schemas.js';

/** What a cursor of the open list holds (`DuePlace`), and of the settled one (`DonePlace`). */
export const OPEN_PLACE = z.tuple([isoDate, z.string().max(200), id]);
export const DONE_PLACE = z.tuple([isoDate, id]);
