import { z } from 'zod';
import { choice } from '../web/page/fields.js';

/** What every form of the settings brings along: what is wanted, and a mark of what it was made from. */
export const sentForm = z.object({ intent: choice(['preview', 'save', 'edit']), mark: z.string().max(200) });
