import type { Writable } from 'node:stream';
import type { OutCell } from '../../exchange/sheet.js';
import { type OutColumn, type OutSheet, writeWorkbook } from '../../exchange/xlsx/write-xlsx.js';
import type { Locale } from '../../shared/locale.js';
import { stateName } from '../transitions.js';
import { assumptionsOf } from './assumptions.js';
import { nameOf, unknownOf } from './row-words.js';
import type { ScenarioRow } from './scenario-row.js';
import { endingCount } from './scenario.js';
import type { WhatIfResult } from './what-if.service.js';
import { whatIfMessages } from './what-if.messages.js';

const date = (day: Temporal.PlainDate | undefined): OutCell => (day ? { date: day.toString() } : null);
const euros = (cents: number | undefined): OutCell => (cents === undefined ? null : cents / 100);
const total = (cost: { total: number } | { missing: string } | undefined): OutCell =>
  cost && 'total' in cost ? euros(cost.total) : null;

/** Headings of money carry the currency: the cells are plain numbers that a spreadsheet can add up. */
const moneyColumns = (headings: readonly string[], currency: string): OutColumn[] =>
  headings.map((heading) => ({ heading: `${heading} (${currency})`, isMoney: true }));

/** A scenario as a workbook: people, totals, who is decided already, and the assumptions with their sources. */
export function writeWhatIf(result: WhatIfResult, locale: Locale, to: Writable): Promise<void> {
  return writeWorkbook(
    [people, totals, decided, assumptions].map((sheet) => sheet(result, locale)),
    to,
  );
}

function people({ rows, assumptions: { pay } }: WhatIfResult, locale: Locale): OutSheet {
  const say = whatIfMessages[locale];
  const { headings } = say;
  const words = (...names: (keyof typeof headings)[]): OutColumn[] =>
    names.map((name) => ({ heading: headings[name] }));
  const days = (...names: (keyof typeof headings)[]): OutColumn[] =>
    names.map((name) => ({ heading: headings[name], isDate: true }));
  return {
    name: say.sheets.people,
    columns: [
      ...words('name', 'employee', 'contract', 'unit', 'programme', 'pay', 'fte', 'ground'),
      ...days('endsOn'),
      ...words('verdict', 'decision'),
      ...days('usedEnd', 'latestEnd'),
      ...moneyColumns([headings.perYear, headings.period, headings.lettingGo], pay.currency),
      ...days('discussion', 'council', 'papers', 'session'),
      ...words('reasons', 'unknown'),
    ],
    rows: rows.map((row) => personCells(row, locale)),
  };
}

function personCells(row: ScenarioRow, locale: Locale): OutCell[] {
  const say = whatIfMessages[locale];
  const { member, dates } = row;
  const findings = row.reasons.map(
    (finding) => `${finding.rule}: ${finding.message(locale)} (${finding.citation[locale]})`,
  );
  return [
    nameOf(row),
    member.employee,
    member.contract,
    member.unit,
    member.programme,
    member.pay_group && say.pay({ group: member.pay_group, step: member.pay_step }),
    member.fte,
    row.ground,
    date(row.endsOn),
    say.verdict[row.verdict],
    stateName(row.decision)[locale],
    date(row.usedEnd),
    date(row.latestEnd),
    total(row.perYear),
    total(row.period),
    total(row.lettingGo),
    date(dates.staffCouncilDiscussion?.due),
    date(dates.staffCouncil?.due),
    date(dates.papers?.due),
    date(dates.session?.due),
    findings.join('\n'),
    unknownOf(row, locale)
      .map(({ text }) => text)
      .join('\n'),
  ];
}

function totals({ totals: of, assumptions: { pay } }: WhatIfResult, locale: Locale): OutSheet {
  const say = whatIfMessages[locale];
  const { headings } = say;
  return {
    name: say.sheets.totals,
    columns: [
      { heading: say.figure },
      { heading: headings.people },
      { heading: headings.fte },
      ...moneyColumns([headings.perYear, headings.period, headings.lettingGo], pay.currency),
      { heading: say.unknownCosts },
    ],
    rows: (['possible', 'needs_review', 'not_possible', 'extendable', 'all'] as const).map((key) => [
      say.totalNames[key],
      of[key].people,
      of[key].fte,
      euros(of[key].perYear.cents),
      euros(of[key].period.cents),
      euros(of[key].lettingGo.cents),
      Math.max(of[key].perYear.unknown, of[key].period.unknown),
    ]),
  };
}

function decided({ decided: rows }: WhatIfResult, locale: Locale): OutSheet {
  const say = whatIfMessages[locale];
  const { headings } = say;
  return {
    name: say.sheets.decided,
    columns: [headings.name, headings.employee, headings.contract, headings.decision].map((heading) => ({ heading })),
    rows: rows.map((row) => [nameOf(row), row.member.employee, row.member.contract, say.standing[row.standing]]),
  };
}

function assumptions(result: WhatIfResult, locale: Locale): OutSheet {
  const say = whatIfMessages[locale];
  const { title, value, source, confidence } = say.assumption;
  return {
    name: say.sheets.assumptions,
    columns: [title, value, source, confidence].map((heading) => ({ heading })),
    rows: [
      [say.cohort(result.request, endingCount(result), result.running), null, null, null],
      [say.target(result.to, result.request.ground), null, null, null],
      [say.disclaimer(result.on), null, null, null],
      ...assumptionsOf(result, locale).map((each) => [
        each.title,
        each.value,
        each.source,
        each.confidence === 'M' ? `M (${say.toConfirm})` : (each.confidence ?? null),
      ]),
    ],
  };
}
