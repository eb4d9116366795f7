import { Decision } from './decision.entity.js';
import { Participation } from './participation.entity.js';
import { Task } from './task.entity.js';

/** The tables of decisions as TypeORM entities. */
export const decisionEntities = [Decision, Participation, Task];
