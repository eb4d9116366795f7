import type { ChainReport } from '../../law/check/check-chain.js';
import type { Severity } from '../../law/rule.js';
import { formatDate, formatNumber, messages } from '../../shared/locale.js';

type Chain = NonNullable<ChainReport['chain']>;

const count = (extensions: number): string => (extensions === 1 ? '1 Verlängerung' : `${extensions} Verlängerungen`);

export const lawCheckMessages = messages({
  de: {
    heading: (on: Temporal.PlainDate) => `Prüfung der Verträge nach dem Recht am ${formatDate(on, 'de')}`,
    verdict: {
      blocked: 'So ist es ausgeschlossen.',
      error: 'So trägt die Befristung nicht.',
      legal_review: 'Das ist rechtlich zu prüfen.',
      warning: 'Möglich, aber mit Bedenken.',
      hint: 'Nichts spricht dagegen; es gibt Hinweise.',
      ok: 'Nichts spricht dagegen.',
    } satisfies Record<Severity, string>,
    open: 'Bisher spricht nichts dagegen; es fehlen aber Angaben.',
    severity: {
      blocked: 'Ausgeschlossen',
      error: 'Fehler',
      legal_review: 'Rechtlich prüfen',
      warning: 'Warnung',
      hint: 'Hinweis',
      ok: 'In Ordnung',
    } satisfies Record<Severity, string>,
    unknown: 'Angabe fehlt',
    latestEnd: (end: Temporal.PlainDate) => `Spätestes Ende auf dem vorgeschlagenen Grund: ${formatDate(end, 'de')}`,
    chain: ({ durationDays, extensions, light }: Chain) =>
      `Vertragskette: ${formatNumber(durationDays, 'de')} Tage, ${count(extensions)}, Ampel ${{ green: 'grün', amber: 'gelb', red: 'rot' }[light]}`,
    contract: (startsOn: Temporal.PlainDate) => `Vertrag ab ${formatDate(startsOn, 'de')}`,
    followOn: 'Anschluss',
    rule: (id: string) => `Regel\u00a0${id}`,
    unconfirmed: 'noch zu bestätigen',
    hint: (profile: string, region: string) =>
      `Das sind Hinweise mit Fundstelle, keine Entscheidung über eine Person und keine Rechtsberatung. Regeln: ${profile}, Feiertage: ${region}.`,
  },
  en: {
    heading: (on) => `The contracts under the law of ${formatDate(on, 'en')}`,
    verdict: {
      blocked: 'Like this it is ruled out.',
      error: 'Like this the term does not hold.',
      legal_review: 'This needs legal review.',
      warning: 'Possible, but with doubts.',
      hint: 'Nothing speaks against it; there are hints.',
      ok: 'Nothing speaks against it.',
    },
    open: 'Nothing speaks against it so far, but facts are missing.',
    severity: {
      blocked: 'Ruled out',
      error: 'Error',
      legal_review: 'Legal review',
      warning: 'Warning',
      hint: 'Hint',
      ok: 'All right',
    },
    unknown: 'Fact missing',
    latestEnd: (end) => `Latest end on the ground proposed: ${formatDate(end, 'en')}`,
    chain: ({ durationDays, extensions, light }) =>
      `Chain: ${formatNumber(durationDays, 'en')} days, ${extensions === 1 ? '1 extension' : `${extensions} extensions`}, light ${light}`,
    contract: (startsOn) => `contract from ${formatDate(startsOn, 'en')}`,
    followOn: 'follow-on',
    rule: (id) => `rule\u00a0${id}`,
    unconfirmed: 'to be confirmed',
    hint: (profile, region) =>
      `These are hints with their source, no decision about a person and no legal advice. Rules: ${profile}, holidays: ${region}.`,
  },
});
