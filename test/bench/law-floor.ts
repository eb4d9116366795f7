import type { ChainFacts, TermFacts } from '../../src/law/facts.js';

/**
 * The floor of the chain check: one loop over the same arrays of the same facts that turns their dates into epoch days
 * and makes the comparisons of T2, T3, T6, V2, V3 and V9 for the contract in question by hand. It allocates nothing,
 * says nothing (no findings, citations or inputs), takes contracts as sorted and of one employer, knows one profile
 * without dates of force, and leaves out T1, T4, T5, T7–T11, V1, V4–V8, W, B and P1. Returned is what a loop has to
 * return so that it is not left out: how many chains have something against them, and the sum of the latest ends.
 */
export function lawFloor(chains: readonly ChainFacts[]): { against: number; ends: number } {
  let against = 0;
  let ends = 0;
  for (const { contracts, proposed } of chains) {
    let runStart = 0;
    let runEnd = -1e9;
    let extensions = 0;
    let barred = false;
    let ground: string | null = null;
    let chainStart = 0;
    let chainEnd = -1e9;
    let chainExtensions = 0;
    let bad = false;
    const length = contracts.length + (proposed ? 1 : 0);
    for (let at = 0; at < length; at += 1) {
      const term: TermFacts = at < contracts.length ? contracts[at]! : proposed!;
      const start = epochDay(term.startsOn);
      const end = term.endsOn ? epochDay(term.endsOn) : 1e9;
      const signed = term.signedOn ? epochDay(term.signedOn) : 1e9;
      const received = term.receivedOn ? epochDay(term.receivedOn) : 1e9;
      const seamless = start === runEnd + 1 && term.ground === ground;
      if (seamless) extensions += 1;
      else {
        runStart = start;
        extensions = 0;
        barred = at > 0;
      }
      const latest = term.ground === '14-2' ? lastDay(runStart, 24) : lastDay(start, 60);
      if (term.ground === '14-2') {
        bad ||= end > latest || extensions > 3 || barred || (seamless && signed > runEnd);
        if (extensions === 0) bad ||= end < lastDay(start, 6) || end < lastDay(start, 12);
      } else bad ||= end > latest;
      bad ||= signed >= start || received >= start;
      if (start > chainEnd + 730 && start - 1 >= lastDay(chainEnd + 1, 24)) {
        chainStart = start;
        chainExtensions = 0;
      } else chainExtensions += 1;
      if (end > chainEnd) chainEnd = end;
      runEnd = end;
      ground = term.ground;
      if (at === length - 1) ends += latest;
    }
    const v = chainExtensions;
    const [six, eight, ten] = [lastDay(chainStart, 72), lastDay(chainStart, 96), lastDay(chainStart, 120)];
    if (chainEnd > ten || v > 15 || (v > 12 && chainEnd > eight)) bad = true;
    else if (chainEnd > eight || v > 12 || (v > 9 && chainEnd > six)) bad = true;
    if (bad) against += 1;
  }
  return { against, ends };
}

const epochDay = (date: Temporal.PlainDate): number => ofCivil(date.year, date.month, date.day);

function ofCivil(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  return (
    y * 365 +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) +
    day -
    719_469
  );
}

/** K1 on epoch days. */
function lastDay(start: number, months: number): number {
  const shifted = start + 719_468;
  const era = Math.floor(shifted / 146_097);
  const inEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const index = (yearOfEra + era * 400) * 12 + fromMarch + 2 + months;
  const first = ofCivil(Math.floor(index / 12), (index % 12) + 1, 1);
  if (day === 1) return first - 1;
  const next = ofCivil(Math.floor((index + 1) / 12), ((index + 1) % 12) + 1, 1);
  return first + Math.min(day - 1, next - first) - 1;
}
