import type { DeadlineKey, PlanGap } from '../../law/plan/deadline.js';
import { type Bilingual, formatDate, formatNumber, messages } from '../../shared/locale.js';

const noCommittee: PlanGap = {
  rule: 'C2',
  text: {
    de: 'Kein Ausschuss ist hinterlegt: Ob noch eine Sitzung hilft, ist nicht bekannt.',
    en: 'No committee is recorded: whether a session still helps is not known.',
  },
  missing: ['committee'],
};

/** What can be wrong with what was asked of the register, and what it cannot know. */
export const registerPlanProblems = {
  noCommittee,
  permanent: (number: string): Bilingual => ({
    de: `Der Vertrag ${number} ist unbefristet: Er hat kein Ende, zu dem etwas zu planen ist.`,
    en: `Contract ${number} is permanent: it has no end to plan for.`,
  }),
};

type Tracked = Extract<
  DeadlineKey,
  'S1' | 'S2' | 'C3-budget' | 'P2-plain' | 'P2-discussion' | 'P3' | 'P4' | 'P5' | 'V3' | 'T6' | 'T7'
>;

/** What is done when a deadline is met, as a participle. */
const DONE_DE: Record<Tracked, string> = {
  S1: 'per Mail erinnert',
  S2: 'per Mail informiert',
  'C3-budget': 'finanziert',
  'P2-plain': 'beantragt',
  'P2-discussion': 'beantragt',
  P3: 'beteiligt',
  P4: 'angehört',
  P5: 'beantragt',
  V3: 'geprüft',
  T6: 'unterschrieben',
  T7: 'geklärt',
};
const DONE_EN: Record<Tracked, string> = {
  S1: 'reminded by mail',
  S2: 'informed by mail',
  'C3-budget': 'funded',
  'P2-plain': 'requested',
  'P2-discussion': 'requested',
  P3: 'asked',
  P4: 'heard',
  P5: 'requested',
  V3: 'checked',
  T6: 'signed',
  T7: 'settled',
};

export const registerPlanMessages = messages({
  de: {
    heading: (end: Temporal.PlainDate, contracts: number) =>
      `Was für ${contracts === 1 ? 'einen Vertrag' : `${formatNumber(contracts, 'de')} Verträge`} mit letztem Tag ${formatDate(end, 'de')} bis wann nötig ist`,
    done: (key: string) => DONE_DE[key as Tracked] ?? 'erledigt',
    on: (done: string, day: Temporal.PlainDate) => `${done} am ${formatDate(day, 'de')}`,
    lateOn: (done: string, day: Temporal.PlainDate) => `verspätet ${done} am ${formatDate(day, 'de')}`,
    lastOn: (day: Temporal.PlainDate, late: boolean) =>
      `${late ? 'verspätet, ' : ''}zuletzt am ${formatDate(day, 'de')}`,
    count: (done: number, of: number, what: string) =>
      `${formatNumber(done, 'de')} von ${formatNumber(of, 'de')} ${what}`,
    missed: 'versäumt',
    atRisk: 'gefährdet',
  },
  en: {
    heading: (end, contracts) =>
      `What is needed by when for ${contracts === 1 ? 'one contract' : `${formatNumber(contracts, 'en')} contracts`} with last day ${formatDate(end, 'en')}`,
    done: (key) => DONE_EN[key as Tracked] ?? 'done',
    on: (done, day) => `${done} on ${formatDate(day, 'en')}`,
    lateOn: (done, day) => `late, ${done} on ${formatDate(day, 'en')}`,
    lastOn: (day, late) => `${late ? 'late, ' : ''}last on ${formatDate(day, 'en')}`,
    count: (done, of, what) => `${formatNumber(done, 'en')} of ${formatNumber(of, 'en')} ${what}`,
    missed: 'missed',
    atRisk: 'at risk',
  },
});
