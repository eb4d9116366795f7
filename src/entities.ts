import { committeeEntities } from './committees/entities.js';
import { decisionEntities } from './decisions/entities.js';
import { programmeEntities } from './programmes/entities/index.js';
import { registryEntities } from './registry/entities.js';

/** Every table with history as a TypeORM entity. */
export const entities = [...registryEntities, ...decisionEntities, ...programmeEntities, ...committeeEntities];
