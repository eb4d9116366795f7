import { type Arbitrary, boolean, constant, constantFrom, integer, oneof, option, record } from 'fast-check';
import type { ChainFacts, Ground, TermFacts } from '../../src/law/facts.js';
import { GROUNDS } from '../../src/law/grounds.js';
import { day } from './dates.js';

/** Days of this century, month ends and leap days more often than chance has them. */
export const start: Arbitrary<Temporal.PlainDate> = oneof(
  integer({ min: 0, max: 15_000 }).map((days) => day('1998-01-01').add({ days })),
  integer({ min: 0, max: 400 }).map((months) => day('1998-01-31').add({ months })),
  constantFrom('2024-02-29', '2024-02-28', '2023-02-28', '2024-03-01', '2025-08-29', '2025-08-31').map(day),
);

const length = oneof(integer({ min: 1, max: 800 }), constantFrom(181, 365, 366, 730, 731, 1826, 3653));
const ground: Arbitrary<Ground | null> = oneof(constantFrom('14-2', '14-1-3'), constantFrom(...GROUNDS, null));
const lead = option(integer({ min: -20, max: 40 }), { nil: undefined });

interface Loose {
  /** With the very dates of the one before: a second post. */
  twin: boolean;
  gap: number;
  length: number;
  ground: Ground | null;
  signed: number | null | undefined;
  received: number | null | undefined;
  sameTerms: boolean | undefined;
  harmless: boolean;
  employer: string | undefined;
}

/** A contract by how it hangs on the one before; most follow without a gap, some overlap. */
const loose: Arbitrary<Loose> = record({
  twin: integer({ min: 0, max: 4 }).map((n) => n === 0),
  gap: oneof(constant(0), constant(0), integer({ min: -400, max: 900 })),
  length,
  ground,
  signed: oneof(lead, constant(null)),
  received: oneof(lead, constant(null)),
  sameTerms: option(boolean(), { nil: undefined }),
  harmless: integer({ min: 0, max: 9 }).map((n) => n === 0),
  employer: constantFrom(undefined, undefined, undefined, 'Stadt Musterhausen'),
});

const paper = (startsOn: Temporal.PlainDate, days: number | null | undefined) =>
  typeof days === 'number' ? startsOn.subtract({ days }) : days;

function term(startsOn: Temporal.PlainDate, it: Loose): TermFacts {
  const [signedOn, receivedOn] = [paper(startsOn, it.signed), paper(startsOn, it.received)];
  return {
    startsOn,
    endsOn: startsOn.add({ days: it.length - 1 }),
    ground: it.ground,
    ...(signedOn === undefined ? {} : { signedOn }),
    ...(receivedOn === undefined ? {} : { receivedOn }),
    ...(it.sameTerms === undefined ? {} : { sameTerms: it.sameTerms }),
    ...(it.employer === undefined ? {} : { employer: it.employer }),
    ...(it.harmless ? { harmless: true } : {}),
  };
}

/** A chain with everything that facts may be; what is proposed starts last. */
export const anyChain: Arbitrary<ChainFacts & { proposed: TermFacts }> = record({
  first: start,
  contracts: integer({ min: 0, max: 7 }).chain((count) =>
    record(Object.fromEntries(Array.from({ length: count }, (_, at) => [String(at), loose]))),
  ),
  proposed: loose,
  on: start,
  person: record(
    {
      fundingExpectedToContinue: boolean(),
      tariffAreaWest: boolean(),
      bornOn: constantFrom('1950-02-28', '1960-02-29', '1972-12-31', '1990-06-15').map(day),
      retiresOn: start,
      outOfWorkMonths: integer({ min: 0, max: 8 }),
    },
    { requiredKeys: [] },
  ),
}).map(({ first, contracts, proposed, on, person }) => {
  let next = first;
  let latest = first;
  let before: TermFacts | undefined;
  const terms = Object.values(contracts).map((it) => {
    const one = term(it.twin && before ? before.startsOn : next.add({ days: it.gap }), it);
    if (it.twin && before) one.endsOn = before.endsOn;
    before = one;
    if (Temporal.PlainDate.compare(one.startsOn, latest) > 0) latest = one.startsOn;
    next = one.endsOn!.add({ days: 1 });
    return one;
  });
  const startsOn = Temporal.PlainDate.compare(next, latest) < 0 ? latest : next;
  return {
    contracts: terms,
    proposed: term(startsOn.add({ days: Math.max(0, proposed.gap) }), proposed),
    on,
    ...person,
  };
});
