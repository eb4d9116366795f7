import { tableText } from '../../cli/print-rows.js';
import type { Locale } from '../../shared/locale.js';
import { stateName } from '../transitions.js';
import { assumptionsOf } from './assumptions.js';
import type { UnknownCost } from './cost.js';
import { type Verdict, VERDICTS } from '../follow-on.js';
import type { PlanDate, PlanDates } from './plan-dates.js';
import { grouped, nameOf, unknownOf } from './row-words.js';
import type { ScenarioRow } from './scenario-row.js';
import { endingCount } from './scenario.js';
import type { Sum, Total } from './totals.js';
import type { WhatIfResult } from './what-if.service.js';
import { whatIfMessages } from './what-if.messages.js';

/** Numbers stand under each other at their right end. */
function alignRight(cells: string[][], columns: readonly number[]): string[][] {
  for (const column of columns) {
    const width = Math.max(0, ...cells.map((row) => row[column]!.length));
    for (const row of cells) row[column] = row[column]!.padStart(width);
  }
  return cells;
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];

/** A scenario as a page that people read at a terminal. */
export function whatIfPage(result: WhatIfResult, locale: Locale): string {
  return [
    ...lead(result, locale),
    '',
    ...peopleTable(result, locale),
    ...reasons(result, locale),
    ...underWay(result, locale),
    ...dates(result, locale),
    ...totals(result, locale),
    ...comparison(result, locale),
    ...decided(result, locale),
    ...unknown(result, locale),
    ...section(
      whatIfMessages[locale].assumptions,
      assumptionsOf(result, locale).map(({ title, value, source, confidence }) => {
        const sure = confidence === 'M' ? `; ${whatIfMessages[locale].toConfirm}` : '';
        return `${title}: ${value} (${source}${sure})`;
      }),
    ),
  ].join('\n');
}

function lead({ request, rows, decided, running, to, on, totals }: WhatIfResult, locale: Locale): string[] {
  const say = whatIfMessages[locale];
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, totals[verdict].people]));
  return [
    say.cohort(request, endingCount({ rows, decided }), running),
    `${say.target(to, request.ground)} ${say.counts(counts as Record<Verdict, number>, decided.length)}`,
    say.disclaimer(on),
  ];
}

function peopleTable({ rows, assumptions }: WhatIfResult, locale: Locale): string[] {
  const say = whatIfMessages[locale];
  const { headings } = say;
  const amount = (cost: { total: number } | UnknownCost | undefined): string =>
    cost === undefined ? say.none : 'missing' in cost ? say.unknown : say.money(cost.total, assumptions.pay.currency);
  const heading = [
    headings.name,
    headings.contract,
    headings.pay,
    headings.fte,
    headings.verdict,
    headings.usedEnd,
    headings.perYear,
    headings.period,
    headings.lettingGo,
  ];
  const cells = rows.map((row) => [
    nameOf(row),
    row.member.contract,
    say.pay({ group: row.member.pay_group, step: row.member.pay_step }),
    say.share(row.member.fte),
    say.verdict[row.verdict],
    endWords(row, locale),
    amount(row.perYear),
    amount(row.period),
    amount(row.lettingGo),
  ]);
  return rows.length === 0 ? [] : [tableText(heading, alignRight(cells, [3, 6, 7, 8]))];
}

/** Where the day asked for is not possible, the last one that is. */
function endWords({ usedEnd, verdict }: ScenarioRow, locale: Locale): string {
  const say = whatIfMessages[locale];
  if (!usedEnd) return say.none;
  return verdict === 'not_possible' ? say.atMost(usedEnd) : say.date(usedEnd);
}

/** Who a line is about; nobody is named where it is everybody. */
function about(who: ReadonlySet<ScenarioRow>, rows: readonly ScenarioRow[], locale: Locale): string {
  return who.size === rows.length && who.size > 1
    ? whatIfMessages[locale].everybody(who.size)
    : [...who].map(nameOf).join('; ');
}

function reasons({ rows }: WhatIfResult, locale: Locale): string[] {
  const say = whatIfMessages[locale];
  const said = rows.flatMap((row) =>
    row.reasons
      .filter(({ missing }) => !missing?.length)
      .map((finding) => {
        const sure = finding.confidence === 'M' ? `; ${say.toConfirm}` : '';
        const text = `${finding.rule}: ${finding.message(locale)} (${finding.citation[locale]}${sure})`;
        return { text, row };
      }),
  );
  const lines = grouped(said).map((line) => `${about(line.rows, rows, locale)}: ${line.text}`);
  return section(say.reasons, lines);
}

function underWay({ rows }: WhatIfResult, locale: Locale): string[] {
  return section(
    whatIfMessages[locale].underWay,
    rows
      .filter(({ decision }) => decision !== 'undecided')
      .map((row) => `${nameOf(row)} (${row.member.contract}): ${stateName(row.decision)[locale]}`),
  );
}

function unknown({ rows }: WhatIfResult, locale: Locale): string[] {
  const said = rows.flatMap((row) =>
    unknownOf(row, locale)
      // Those of the committee stand with its dates.
      .filter(({ fact }) => fact !== 'sessions')
      .map(({ text }) => ({ text, row })),
  );
  return section(
    whatIfMessages[locale].unknownTitle,
    grouped(said).map((line) => `${about(line.rows, rows, locale)}: ${line.text}`),
  );
}

/** Contracts of one last day and committee have the same plan; it is shown once. */
function dates({ rows }: WhatIfResult, locale: Locale): string[] {
  const say = whatIfMessages[locale];
  const plans = new Map<PlanDates, ScenarioRow[]>();
  for (const row of rows) plans.set(row.dates, [...(plans.get(row.dates) ?? []), row]);
  const shown = (date: PlanDate): string => {
    const notes = [date.passed ? say.passed : '', date.confidence === 'M' ? say.toConfirm : ''].filter(Boolean);
    return `${say.date(date.due)}${notes.length ? ` (${notes.join(', ')})` : ''}`;
  };
  const lines = [...plans].flatMap(([plan, members]) => {
    const keys = ['papers', 'session', 'staffCouncilDiscussion', 'staffCouncil'] as const;
    const known = keys.flatMap((key) => (plan[key] ? [`${say.dateNames[key]}: ${shown(plan[key])}`] : []));
    const all = [...known, ...plan.unknown.map((text) => text[locale])];
    if (plans.size === 1) return all;
    const programmes = new Set(members.map(({ member }) => member.programme ?? say.noProgramme));
    return [say.datesFor(members[0]!.endsOn, [...programmes].join(', ')), ...all.map((line) => `  ${line}`)];
  });
  return section(say.dates, lines);
}

function sumWords({ cents, unknown: missing }: Sum, currency: string, locale: Locale): string {
  const say = whatIfMessages[locale];
  return say.withUnknown(say.money(cents, currency), missing);
}

function totals({ totals: of, assumptions }: WhatIfResult, locale: Locale): string[] {
  const say = whatIfMessages[locale];
  const { headings } = say;
  const { currency } = assumptions.pay;
  const cells = (['possible', 'needs_review', 'not_possible', 'all'] as const)
    .filter((key) => of[key].people > 0)
    .map((key) => {
      const total: Total = of[key];
      return [
        say.totalNames[key],
        say.number(total.people),
        say.share(total.fte),
        say.money(total.perYear.cents, currency),
        say.money(total.period.cents, currency),
        say.number(Math.max(total.perYear.unknown, total.period.unknown)),
      ];
    });
  const heading = [say.totals, headings.people, headings.fte, headings.perYear, headings.period, say.unknownCosts];
  return cells.length === 0 ? [] : ['', tableText(heading, alignRight(cells, [1, 2, 3, 4, 5]))];
}

function comparison({ totals: { extendable }, assumptions }: WhatIfResult, locale: Locale): string[] {
  if (extendable.people === 0) return [];
  const say = whatIfMessages[locale];
  const words = (sum: Sum): string => sumWords(sum, assumptions.pay.currency, locale);
  return section(say.comparison, [
    say.keep(extendable.people, say.share(extendable.fte), words(extendable.perYear), words(extendable.period)),
    say.letGo(words(extendable.lettingGo)),
  ]);
}

function decided({ decided: rows }: WhatIfResult, locale: Locale): string[] {
  const say = whatIfMessages[locale];
  return section(
    say.decided,
    rows.map((row) => `${nameOf(row)} (${row.member.contract}): ${say.standing[row.standing]}`),
  );
}
