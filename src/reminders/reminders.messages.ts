import { flagName } from '../registry/flag-names.messages.js';
import { messages } from '../shared/locale.js';
import type { ReplayEntry } from './replay.js';

/** "V1-1, V2-1, V3-1 …": enough to recognise them by, the rest is in the JSON. */
function some(contracts: string[]): string {
  return contracts.length > 4 ? `${contracts.slice(0, 3).join(', ')} … (${contracts.length})` : contracts.join(', ');
}

/** "60 Tage" before the end, or what a flag says. */
function about(stage: number | null, rule: string | null, locale: 'de' | 'en'): string {
  if (stage === null) return rule ? flagName(rule, locale) : '';
  return locale === 'de' ? `${stage} ${stage === 1 ? 'Tag' : 'Tage'}` : `${stage} ${stage === 1 ? 'day' : 'days'}`;
}

const KINDS = {
  de: {
    contract: 'Erinnerung',
    escalation: 'Eskalation',
    committee: 'Gremium',
    year_end: 'Jahresende',
    staff: 'Beschäftigte',
    first_day: 'Erster Tag',
    task: 'Aufgabe',
    promise: 'Zusage',
    session: 'Sitzung',
    decision: 'Entscheidung',
    plan: 'Termine',
    flag: 'Hinweis',
  } as Record<string, string>,
  en: {
    contract: 'reminder',
    escalation: 'escalation',
    committee: 'committee',
    year_end: 'year end',
    staff: 'staff',
    first_day: 'first day',
    task: 'task',
    promise: 'promise',
    session: 'session',
    decision: 'decision',
    plan: 'dates',
    flag: 'flag',
  } as Record<string, string>,
};

export const remindersMessages = messages({
  de: {
    periodBackwards: (from: string, to: string) =>
      `Der Zeitraum endet am ${to} und damit vor seinem Beginn am ${from}. Bitte --from und --to tauschen.`,
    replayNothing: (from: string, to: string) => `Vom ${from} bis ${to} gäbe es keine Hinweise und keine Erinnerungen.`,
    replayLine: ({ date, kind, stage, recipient, rule, contracts }: ReplayEntry) =>
      `${date}  ${(KINDS.de[kind] ?? kind).padEnd(12)} ${about(stage, rule, 'de').padEnd(26)} ${recipient ? `an ${recipient}: ` : ''}${some(contracts)}`,
  },
  en: {
    periodBackwards: (from: string, to: string) =>
      `The period ends on ${to}, before it begins on ${from}. Swap --from and --to.`,
    replayNothing: (from: string, to: string) => `From ${from} to ${to} there would be no flags and no reminders.`,
    replayLine: ({ date, kind, stage, recipient, rule, contracts }: ReplayEntry) =>
      `${date}  ${(KINDS.en[kind] ?? kind).padEnd(12)} ${about(stage, rule, 'en').padEnd(26)} ${recipient ? `to ${recipient}: ` : ''}${some(contracts)}`,
  },
});
