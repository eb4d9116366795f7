import type { Type } from '@nestjs/common';
import { EXAMPLE } from '../../api/examples.js';
import { factsApi } from './facts.api.controller.js';

/** The API of each kind of facts. */
export const FACTS_APIS: readonly Type[] = [
  factsApi('statements', {
    name: 'ProgrammeStatement',
    one: 'A statement on the legal basis',
    many: 'Statements on the legal basis',
    example: {
      said_on: '2026-11-02',
      certainty: 'announced',
      text: 'Die Förderung wird fortgesetzt.',
      source: 'Erlass',
    },
  }),
  factsApi('grants', {
    name: 'ProgrammeGrant',
    one: 'A grant',
    many: 'Grants',
    example: {
      title: 'Landesförderung 2027',
      starts_on: '2027-01-01',
      ends_on: '2027-12-31',
      amount: { cents: 85_000_000, currency: 'EUR' },
      certainty: 'expected',
    },
    changed: { title: 'Landesförderung 2027 (neu)' },
  }),
  factsApi('indicators', {
    name: 'ProgrammeIndicator',
    one: 'An indicator',
    many: 'Indicators',
    example: { code: 'SCHULUNG', name: 'Schulungen', unit: 'Termine', minimum: 0, maximum: 20 },
    changed: { code: 'SCHULUNG-2' },
  }),
  factsApi('objectives', {
    name: 'ProgrammeObjective',
    one: 'An objective',
    many: 'Objectives',
    example: { title: 'Wartezeit unter zwei Wochen', owner: 'Teamleitung', due_on: '2027-03-31', state: 'on_track' },
  }),
  factsApi('work-items', {
    name: 'ProgrammeWorkItem',
    one: 'A work item',
    many: 'Work items',
    example: { title: 'Konzept Einbürgerung', kind: 'Konzept', state: 'open' },
  }),
  factsApi('milestones', {
    name: 'ProgrammeMilestone',
    one: 'A milestone',
    many: 'Milestones',
    example: { work_item_id: EXAMPLE['work-items'], title: 'Entwurf', due_on: '2027-01-31' },
  }),
  factsApi('participants', {
    name: 'ProgrammeParticipant',
    one: 'A participant',
    many: 'Participants',
    example: { work_item_id: EXAMPLE['work-items'], organisation: 'Caritasverband Musterland' },
  }),
];
