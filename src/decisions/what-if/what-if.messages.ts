import { groundName } from '../../law/grounds.messages.js';
import { formatDate, formatNumber, type Locale, messages } from '../../shared/locale.js';
import type { ContractChoice } from '../choose-contracts.query.js';
import type { Verdict } from '../follow-on.js';
import type { MissingPay } from './pay-table.js';

const money = (cents: number, currency: string, locale: Locale): string =>
  formatNumber(cents / 100, locale, { style: 'currency', currency });
const share = (fte: number, locale: Locale): string =>
  formatNumber(fte, locale, { minimumFractionDigits: 2, maximumFractionDigits: 4 });
const percent = (rate: number, locale: Locale): string =>
  formatNumber(rate, locale, { style: 'percent', maximumFractionDigits: 2 });

export interface Pay {
  group: string | null;
  step: number | null;
}

/** The words of a scenario: for the page at the terminal, and for the workbook. */
export const whatIfMessages = messages({
  de: {
    money: (cents: number, currency: string) => money(cents, currency, 'de'),
    share: (fte: number) => share(fte, 'de'),
    percent: (rate: number) => percent(rate, 'de'),
    number: (value: number) => formatNumber(value, 'de'),
    date: (day: Temporal.PlainDate | string) => formatDate(day, 'de'),
    none: '–',
    unknown: 'unbekannt',
    unknownAmount: 'einen unbekannten Betrag',
    /** Who is looked at; `ending` of `running` contracts. */
    cohort: ({ programme, unit, endsOn }: ContractChoice, ending: number, running: number | undefined) => {
      const where = [
        programme === undefined ? '' : ` im Programm ${programme}`,
        unit === undefined ? '' : ` in der Organisationseinheit ${unit} (mit den Einheiten darunter)`,
      ].join('');
      const day = endsOn ? ` am ${formatDate(endsOn, 'de')}` : '';
      const one = ending === 1;
      if (running === undefined)
        return `${formatNumber(ending, 'de')} ${one ? 'genannter Vertrag endet' : 'genannte Verträge enden'}${day}.`;
      return `${formatNumber(ending, 'de')} von ${formatNumber(running, 'de')} Verträgen${where} ${one ? 'endet' : 'enden'}${day}.`;
    },
    target: (to: Temporal.PlainDate, ground: string | undefined) =>
      `Angenommen, alle werden bis ${formatDate(to, 'de')} verlängert, ${ground ? `auf dem Befristungsgrund ${groundName(ground, 'de')}` : 'jeder Vertrag auf seinem bisherigen Befristungsgrund'}:`,
    counts: (of: Record<Verdict, number>, decided: number) =>
      `${of.possible} möglich, ${of.needs_review} rechtlich zu prüfen, ${of.not_possible} nicht möglich; ${decided} schon entschieden.`,
    disclaimer: (on: Temporal.PlainDate) =>
      `Stand ${formatDate(on, 'de')}. Das Ergebnis ist ein Hinweis mit Fundstelle, keine Entscheidung über eine Person.`,
    verdict: { possible: 'möglich', needs_review: 'zu prüfen', not_possible: 'nicht möglich' },
    standing: { signed: 'Anschluss unterschrieben', ended: 'endet wie entschieden', leaving: 'Ausscheiden erfasst' },
    pay: ({ group, step }: Pay) => (group ? `${group}${step === null ? '' : ` Stufe ${step}`}` : '–'),
    missingPay: (code: MissingPay, { group, step }: Pay) =>
      ({
        pay_group: 'Die Entgeltgruppe ist nicht erfasst.',
        pay_step: 'Die Stufe ist nicht erfasst.',
        table_group: `Die Entgeltgruppe ${group} steht nicht in der Entgelttabelle (Einstellung pay.table).`,
        table_step: `Für ${group} gibt es in der Entgelttabelle keine Stufe ${step}.`,
        table_date: 'Die Entgelttabelle beginnt erst nach diesem Tag.',
      })[code],
    missingGround: 'Der Befristungsgrund ist nicht erfasst: Ohne ihn lässt sich die Befristung nicht beurteilen.',
    headings: {
      people: 'Personen',
      name: 'Name',
      employee: 'Pers.-Nr.',
      contract: 'Vertrag',
      unit: 'Einheit',
      programme: 'Programm',
      pay: 'Entgelt',
      fte: 'Stellenanteil',
      ground: 'Befristungsgrund',
      endsOn: 'Vertragsende',
      verdict: 'Ergebnis',
      usedEnd: 'verlängert bis',
      latestEnd: 'rechtlich längstens',
      decision: 'Entscheidung',
      perYear: 'Kosten im Jahr',
      period: 'Kosten der Verlängerung',
      lettingGo: 'Kosten des Weggangs',
      discussion: 'Personalrat mit Erörterung',
      council: 'Personalrat ohne Erörterung',
      session: 'letzte Sitzung',
      papers: 'Unterlagen',
      reasons: 'Hinweise',
      unknown: 'nicht bekannt',
    },
    reasons: 'Gründe und Hinweise',
    everybody: (count: number) => `alle ${formatNumber(count, 'de')}`,
    underWay: 'Schon in Arbeit',
    unknownTitle: 'Was nicht bekannt ist',
    atMost: (day: Temporal.PlainDate) => `längstens ${formatDate(day, 'de')}`,
    dates: 'Beteiligung und Ausschuss',
    datesFor: (endsOn: Temporal.PlainDate, programmes: string) =>
      `Vertragsende ${formatDate(endsOn, 'de')}, ${programmes}:`,
    noProgramme: 'ohne Programm',
    dateNames: {
      staffCouncilDiscussion: 'letzter Antrag an den Personalrat mit Erörterung',
      staffCouncil: 'letzter Antrag an den Personalrat ohne Erörterung',
      papers: 'Unterlagen für den Ausschuss spätestens',
      session: 'letzte Ausschusssitzung, die noch hilft',
    },
    passed: 'vorbei',
    toConfirm: 'zu bestätigen',
    totals: 'Summen',
    totalNames: {
      possible: 'möglich',
      needs_review: 'zu prüfen',
      not_possible: 'nicht möglich',
      extendable: 'möglich und zu prüfen',
      all: 'alle',
    },
    withUnknown: (amount: string, unknown: number) =>
      `${amount}${unknown === 0 ? '' : ` (ohne ${unknown} ${unknown === 1 ? 'Person' : 'Personen'}, deren Kosten unbekannt sind)`}`,
    comparison: 'Verlängern oder gehen lassen',
    keep: (people: number, fte: string, perYear: string, period: string) =>
      `Verlängern: ${formatNumber(people, 'de')} Personen (${fte} Stellenanteile) kosten ${perYear} im Jahr und ${period} bis zum Ende der Verlängerung; dafür wird gearbeitet.`,
    letGo: (amount: string) =>
      `Gehen lassen: dieselben Personen zu ersetzen kostet einmalig ${amount} für Vakanz, Gewinnung und Einarbeitung.`,
    decided: 'Schon entschieden',
    assumptions: 'Annahmen',
    assumption: { title: 'Annahme', value: 'Wert', source: 'Quelle', confidence: 'Sicherheit' },
    table: (label: string, from: Temporal.PlainDate) => `Entgelttabelle ${label} ab ${formatDate(from, 'de')}`,
    monthly: 'Monatsentgelt bei Vollzeit',
    stepTitle: 'Stufe',
    stepValue: 'wie erfasst, auch im Anschluss',
    stepSource: 'Stufenaufstiege in der Laufzeit sind nicht eingerechnet.',
    termsTitle: 'Bedingungen des Anschlusses',
    termsValue: 'unverändert, nahtlos, vor Ablauf von beiden unterschrieben',
    termsSource: '§ 14 Abs. 2 und 4 TzBfG',
    bonus: 'Jahressonderzahlung',
    bonusValue: (rate: string) => `${rate} eines Monatsentgelts`,
    onCost: 'Arbeitgeberanteile',
    onCostValue: (rate: string) => `${rate} von Entgelt und Jahressonderzahlung`,
    setting: (name: string) => `Einstellung ${name}`,
    roughSetting: (name: string) => `Einstellung ${name}; grober Wert, bitte durch den des Haushalts ersetzen`,
    vacancyDays: 'Vakanz',
    vacancyDaysValue: (days: number) => `${formatNumber(days, 'de')} Arbeitstage`,
    vacancyFactor: 'Gewicht eines unbesetzten Tages',
    vacancyFactorValue: (factor: number, days: number) =>
      `das ${formatNumber(factor, 'de')}-Fache der Tageskosten (Jahreskosten / ${days})`,
    recruiting: 'Gewinnung je Person',
    onboarding: 'Einarbeitung je Person',
    notPublic: (name: string) => `Einstellung ${name}; Annahme, keine Daten aus dem öffentlichen Dienst`,
    rounding: 'Rundung',
    roundingValue: 'kaufmännisch auf den Cent, je Kostenart',
    roundingSource: 'Summen sind die Summen der Zeilen.',
    profile: 'Rechtsregeln',
    profileSource: 'docs/rules.md',
    sheets: { people: 'Personen', totals: 'Summen', decided: 'Schon entschieden', assumptions: 'Annahmen' },
    figure: 'Gruppe',
    unknownCosts: 'Kosten unbekannt',
    written: (file: string) => `Geschrieben: ${file}`,
    proposals: 'Vorschläge',
    proposed: (count: number, to: Temporal.PlainDate) =>
      count === 0
        ? 'Vorgeschlagen wurde nichts.'
        : `${formatNumber(count, 'de')} ${count === 1 ? 'Verlängerung' : 'Verlängerungen'} bis ${formatDate(to, 'de')} vorgeschlagen.`,
    leftOut: 'Ausgelassen:',
    leftOutBecause: {
      not_possible: (latest: string | undefined) =>
        latest ? `nicht möglich bis zu diesem Tag; längstens bis ${latest}` : 'nicht möglich',
      needs_review: () => 'rechtlich zu prüfen: nur mit einer Begründung (--reason)',
      no_ground: () => 'kein Befristungsgrund erfasst: bitte --ground angeben',
      under_way: () => 'schon vorgeschlagen oder weiter',
    },
  },
  en: {
    money: (cents, currency) => money(cents, currency, 'en'),
    share: (fte) => share(fte, 'en'),
    percent: (rate) => percent(rate, 'en'),
    number: (value) => formatNumber(value, 'en'),
    date: (day) => formatDate(day, 'en'),
    none: '–',
    unknown: 'unknown',
    unknownAmount: 'an unknown amount',
    cohort: ({ programme, unit, endsOn }, ending, running) => {
      const where = [
        programme === undefined ? '' : ` in programme ${programme}`,
        unit === undefined ? '' : ` in unit ${unit} (with the units below it)`,
      ].join('');
      const day = endsOn ? ` on ${formatDate(endsOn, 'en')}` : '';
      const end = ending === 1 ? 'ends' : 'end';
      if (running === undefined)
        return `${formatNumber(ending, 'en')} named ${ending === 1 ? 'contract' : 'contracts'} ${end}${day}.`;
      return `${formatNumber(ending, 'en')} of ${formatNumber(running, 'en')} contracts${where} ${end}${day}.`;
    },
    target: (to, ground) =>
      `Suppose that all are extended to ${formatDate(to, 'en')}, ${ground ? `on ground ${groundName(ground, 'en')}` : 'each contract on its present ground'}:`,
    counts: (of, decided) =>
      `${of.possible} possible, ${of.needs_review} for legal review, ${of.not_possible} not possible; ${decided} decided already.`,
    disclaimer: (on) =>
      `As of ${formatDate(on, 'en')}. Each result is a hint with its citation, never a decision about a person.`,
    verdict: { possible: 'possible', needs_review: 'needs review', not_possible: 'not possible' },
    standing: { signed: 'follow-on signed', ended: 'ends as decided', leaving: 'leaving recorded' },
    pay: ({ group, step }) => (group ? `${group}${step === null ? '' : ` step ${step}`}` : '–'),
    missingPay: (code, { group, step }) =>
      ({
        pay_group: 'The pay group is not recorded.',
        pay_step: 'The step is not recorded.',
        table_group: `Pay group ${group} is not in the pay table (setting pay.table).`,
        table_step: `The pay table has no step ${step} for ${group}.`,
        table_date: 'The pay table begins only after that day.',
      })[code],
    missingGround: 'The ground of the term is not recorded: without it the term cannot be judged.',
    headings: {
      people: 'People',
      name: 'Name',
      employee: 'Pers. no.',
      contract: 'Contract',
      unit: 'Unit',
      programme: 'Programme',
      pay: 'Pay',
      fte: 'FTE',
      ground: 'Ground',
      endsOn: 'Last day',
      verdict: 'Result',
      usedEnd: 'extended to',
      latestEnd: 'lawful until',
      decision: 'Decision',
      perYear: 'Cost per year',
      period: 'Cost of the extension',
      lettingGo: 'Cost of losing them',
      discussion: 'Staff council with discussion',
      council: 'Staff council without discussion',
      session: 'Last session',
      papers: 'Papers',
      reasons: 'Hints',
      unknown: 'not known',
    },
    reasons: 'Reasons and hints',
    everybody: (count) => `all ${formatNumber(count, 'en')}`,
    underWay: 'Under way already',
    unknownTitle: 'What is not known',
    atMost: (day) => `at most ${formatDate(day, 'en')}`,
    dates: 'Participation and committee',
    datesFor: (endsOn, programmes) => `last day ${formatDate(endsOn, 'en')}, ${programmes}:`,
    noProgramme: 'without a programme',
    dateNames: {
      staffCouncilDiscussion: 'last request to the staff council with discussion',
      staffCouncil: 'last request to the staff council without discussion',
      papers: 'papers for the committee at the latest',
      session: 'last committee session that still helps',
    },
    passed: 'passed',
    toConfirm: 'to be confirmed',
    totals: 'Totals',
    totalNames: {
      possible: 'possible',
      needs_review: 'needs review',
      not_possible: 'not possible',
      extendable: 'possible and needs review',
      all: 'all',
    },
    withUnknown: (amount, unknown) =>
      `${amount}${unknown === 0 ? '' : ` (without ${unknown} ${unknown === 1 ? 'person' : 'people'} whose cost is unknown)`}`,
    comparison: 'Extend or let go',
    keep: (people, fte, perYear, period) =>
      `Extend: ${formatNumber(people, 'en')} people (${fte} FTE) cost ${perYear} a year and ${period} until the end of the extension; work is done for it.`,
    letGo: (amount) =>
      `Let go: replacing the same people costs ${amount} once, for vacancy, recruiting and onboarding.`,
    decided: 'Decided already',
    assumptions: 'Assumptions',
    assumption: { title: 'Assumption', value: 'Value', source: 'Source', confidence: 'Confidence' },
    table: (label, from) => `Pay table ${label} from ${formatDate(from, 'en')}`,
    monthly: 'monthly pay at full time',
    stepTitle: 'Step',
    stepValue: 'as recorded, in the follow-on as well',
    stepSource: 'Moving up a step during the term is not counted.',
    termsTitle: 'Terms of the follow-on',
    termsValue: 'unchanged, without a gap, signed by both before the end',
    termsSource: 'TzBfG § 14(2) and (4)',
    bonus: 'Year-end bonus',
    bonusValue: (rate) => `${rate} of a month's pay`,
    onCost: "Employer's on-cost",
    onCostValue: (rate) => `${rate} of pay and bonus`,
    setting: (name) => `setting ${name}`,
    roughSetting: (name) => `setting ${name}; a rough figure, take your own from the budget`,
    vacancyDays: 'Vacancy',
    vacancyDaysValue: (days) => `${formatNumber(days, 'en')} working days`,
    vacancyFactor: 'Weight of a vacant day',
    vacancyFactorValue: (factor, days) => `${formatNumber(factor, 'en')} times a day's cost (annual cost / ${days})`,
    recruiting: 'Recruiting per person',
    onboarding: 'Onboarding per person',
    notPublic: (name) => `setting ${name}; an assumption, not public-sector data`,
    rounding: 'Rounding',
    roundingValue: 'half up to the cent, for each part of the cost',
    roundingSource: 'Totals are the sums of the rows.',
    profile: 'Rules of law',
    profileSource: 'docs/rules.md',
    sheets: { people: 'People', totals: 'Totals', decided: 'Decided already', assumptions: 'Assumptions' },
    figure: 'Group',
    unknownCosts: 'Cost unknown',
    written: (file) => `Written: ${file}`,
    proposals: 'Proposals',
    proposed: (count, to) =>
      count === 0
        ? 'Nothing was proposed.'
        : `${formatNumber(count, 'en')} ${count === 1 ? 'extension' : 'extensions'} to ${formatDate(to, 'en')} proposed.`,
    leftOut: 'Left out:',
    leftOutBecause: {
      not_possible: (latest) => (latest ? `not possible to that day; until ${latest} at the latest` : 'not possible'),
      needs_review: () => 'for legal review: only with a reason (--reason)',
      no_ground: () => 'no ground is recorded: give --ground',
      under_way: () => 'proposed already, or further on',
    },
  },
});
