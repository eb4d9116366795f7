import { Statement } from './statement.entity.js';
import { Indicator } from './indicator.entity.js';
import { IndicatorValue } from './indicator-value.entity.js';
import { Objective } from './objective.entity.js';
import { WorkItem } from './work-item.entity.js';
import { Milestone } from './milestone.entity.js';
import { Participant } from './participant.entity.js';

/** The tables of programmes as TypeORM entities. */
export const programmeEntities = [Statement, Indicator, IndicatorValue, Objective, WorkItem, Milestone, Participant];
