import { type Locale, formatDate, formatShare } from '../../shared/locale.js';
import { type Block, type MailView, heading, list, note, paragraph } from './blocks.js';
import { type SafeFigures, safeFigures } from './committee-figures.js';
import { committeeMailMessages } from './committee-mail.messages.js';
import type { CohortRow } from './committee-mail.query.js';
import { lineMessages } from './contract-line.messages.js';
import { cut } from './plain-words.js';
import type { KeyDates } from './key-dates.js';
import { presentKeyDates } from './key-dates.presenter.js';

export interface CommitteeMailData {
  name: string;
  /** At least one; sorted by day, then programme. */
  cohorts: CohortRow[];
}

/** "12 von 14 Verträgen im Programm KIM enden am 31.12.2026": who ends, as far as it may be told. */
function headline(cohort: CohortRow, safe: SafeFigures, locale: Locale): string {
  const t = committeeMailMessages[locale];
  const [code, day] = [cut(cohort.programme), formatDate(cohort.ends_on, locale)];
  return safe.ending === 'few' ? t.headlineFew(safe.total, code, day) : t.headline(safe.ending, safe.total, code, day);
}

/** What may be told of one cohort: who ends, and how much of the programme that is and how far decisions are. */
export function presentSafeCohort(cohort: CohortRow, locale: Locale): { headline: string; details: string[] } {
  const t = committeeMailMessages[locale];
  const safe = safeFigures(cohort);
  const { decided } = safe;
  return {
    headline: `${headline(cohort, safe, locale)}.`,
    details: [
      ...(safe.share === null ? [] : [t.share(formatShare(safe.share, locale))]),
      decided.known === 'count'
        ? t.decidedSentence(decided.count, cohort.ending - decided.count)
        : t.decided[decided.known],
    ],
  };
}

function presentCohort(cohort: CohortRow, locale: Locale): Block[] {
  const { headline: sentence, details } = presentSafeCohort(cohort, locale);
  return [
    heading(committeeMailMessages[locale].programme(cut(cohort.programme), cut(cohort.programme_name))),
    { kind: 'alert', sentences: [sentence] },
    ...list(details),
  ];
}

function subjectOf(cohorts: CohortRow[], locale: Locale): string {
  const t = committeeMailMessages[locale];
  const safe = safeFigures(cohorts[0]!);
  const { decided } = safe;
  const state = decided.known === 'count' ? t.decidedCount(decided.count) : t.decidedShort[decided.known];
  const others = cohorts.length > 1 ? t.others(cohorts.length - 1) : '';
  return [headline(cohorts[0]!, safe, locale), state].filter(Boolean).join(', ') + others;
}

/** The reminder to committee members and the clerk: aggregates only, nothing from which a person could be derived. */
export function presentCommitteeMail(
  data: CommitteeMailData,
  keyDates: KeyDates,
  today: Temporal.PlainDate,
  locale: Locale,
): MailView {
  const t = committeeMailMessages[locale];
  const { cohorts } = data;
  const { committee, role } = cohorts[0]!;
  const body = cut(committee);
  const lastDays = cohorts.map((cohort) => cohort.ends_on);
  return {
    locale,
    subject: subjectOf(cohorts, locale),
    greeting: lineMessages[locale].greeting(data.name),
    blocks: [
      paragraph(t.intro(body)),
      ...cohorts.flatMap((cohort) => presentCohort(cohort, locale)),
      ...presentKeyDates(lastDays, keyDates, today, locale),
      note(t.protection),
      ...(role === 'clerk' ? [note(t.clerk)] : []),
    ],
    footer: [role === 'clerk' ? t.whyClerk(body) : t.why(body)],
  };
}
