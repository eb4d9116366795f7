import { formatDate, formatNumber, type Locale } from '../../shared/locale.js';

/** What the facts behind a finding are called; English readers know their names. */
const NAMEN: Record<string, string> = {
  starts_on: 'Beginn',
  ends_on: 'letzter Tag',
  ground: 'Befristungsgrund',
  signed_on: 'unterschrieben am',
  received_on: 'ausgehändigt am',
  latest_end: 'spätestes zulässiges Ende',
  earliest_end: 'frühestes zulässiges Ende',
  usual_end: 'übliches Ende',
  first_starts_on: 'Beginn des ersten Vertrags',
  previous_ends_on: 'Ende des Vertrags davor',
  follow_on_starts_on: 'Beginn des Anschlusses',
  earlier_starts_on: 'Beginn der früheren Beschäftigung',
  earlier_ends_on: 'Ende der früheren Beschäftigung',
  chain_starts_on: 'Beginn der Vertragskette',
  chain_ends_on: 'Ende der Vertragskette',
  full_years_between: 'volle Jahre dazwischen',
  extensions: 'Verlängerungen',
  extensions_most: 'höchstens zulässige Verlängerungen',
  contracts: 'Verträge',
  contracts_most: 'höchstens zulässige Verträge',
  years: 'Jahre',
  months: 'Monate',
  days: 'Tage',
  weeks: 'Wochen',
  years_before: 'Jahre davor',
  years_after: 'Jahre danach',
  employed_since: 'beschäftigt seit',
  employed_until: 'beschäftigt bis',
  employed_months: 'Monate beschäftigt',
  suit_until: 'Klagefrist bis',
  risk_day: 'Tag, ab dem es kritisch wird',
  reply_if_asked_today: 'Antwort bei Anfrage heute bis',
  probation_ends_on: 'Ende der Probezeit',
  funding_expected_to_continue: 'Finanzierung geht voraussichtlich weiter',
  same_terms: 'unveränderte Bedingungen',
  born_on: 'geboren am',
  age: 'Alter',
  out_of_work_months: 'Monate ohne Beschäftigung',
  out_of_work_months_least: 'nötige Monate ohne Beschäftigung',
  doctorate_on: 'Tag der Promotion',
  days_used: 'verbrauchte Tage',
  light: 'Ampel',
  notice: 'Kündigungsfrist',
  limit: 'Grenze',
};

const WORTE: Record<string, string> = { green: 'grün', amber: 'gelb', red: 'rot' };

export function inputName(name: string, locale: Locale): string {
  const plain = name.replaceAll('_', ' ');
  return locale === 'de' ? (NAMEN[name] ?? plain) : plain;
}

export function inputValue(value: string | number | boolean | null, locale: Locale): string {
  if (value === null) return locale === 'de' ? 'nicht bekannt' : 'not known';
  if (typeof value === 'boolean') return locale === 'de' ? (value ? 'ja' : 'nein') : value ? 'yes' : 'no';
  if (typeof value === 'number') return formatNumber(value, locale);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value, locale);
  return locale === 'de' ? (WORTE[value] ?? value) : value;
}
