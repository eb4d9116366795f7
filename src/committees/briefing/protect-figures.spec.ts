import type { ReleasedFigures } from '../disclosure/released-figures.js';
import { type CountedPerson, countStaff } from './count-cells.js';
import { horizonBand } from './horizon-band.js';
import { protectStaff, toldShape } from './protect-figures.js';

const people = (count: number, last_day: string | null, decision: CountedPerson['decision'] = 'undecided') =>
  Array.from({ length: count }, (): CountedPerson => ({ last_day, decision: last_day === null ? null : decision }));

function paper(day: string, staff: CountedPerson[][], before: ReleasedFigures[] = []) {
  const asOf = Temporal.PlainDate.from(day);
  const counted = countStaff('p', staff.flat(), asOf, 5, before);
  const released = protectStaff(counted, 5, before);
  const shape = toldShape(counted, released);
  return { released, shape, horizon: horizonBand(shape, released, asOf) };
}

describe('what a briefing shows', () => {
  it('is the same whether a year of which it is not told that many end is small or not', () => {
    const first = paper('2026-09-01', [people(8, '2026-12-31'), people(20, null)]);
    expect(first.shape.years[0]!.decisions).not.toBeNull();
    const [large, small] = [6, 4].map((left) => {
      const { released, shape } = paper('2026-10-01', [people(left, '2026-12-31'), people(20, null)], [first.released]);
      return { said: released.cells['p/ends/2026'], decisions: shape.years[0]!.decisions };
    });
    expect(large).toEqual({ said: { kind: 'withheld' }, decisions: null });
    expect(small).toEqual(large);
  });

  it('names a day once many end on it, and then for good', () => {
    const first = paper('2026-09-01', [people(12, '2026-12-31'), people(20, null)]);
    expect(first.shape.years[0]!.days.map(({ day }) => day)).toEqual(['2026-12-31']);
    const second = paper('2026-11-01', [people(20, null)], [first.released]);
    expect(second.released.cells['p/ends/2026/2026-12-31']).toEqual({ kind: 'number', value: 0 });
  });

  it('does not tell by "later" what next year and later are', () => {
    const staff = [people(20, '2026-12-31'), people(7, '2028-06-30'), people(2, '2029-06-30'), people(10, null)];
    const first = paper('2026-11-01', staff);
    expect(first.released.cells['p/ends/from-2028']).toEqual({ kind: 'number', value: 9 });
    const second = paper('2027-02-01', staff.slice(1), [first.released]);
    // 9 − 7 would be the two who are left.
    expect(second.released.cells['p/ends/2028']!.kind).not.toBe('number');
  });

  it('does not tell by a new day who had ended on it before', () => {
    const first = paper('2026-05-01', [people(15, '2026-12-31'), people(4, '2026-09-30'), people(6, '2026-10-31'), people(9, null)]); // prettier-ignore
    const now = [people(15, '2026-12-31'), people(9, '2026-09-30'), people(6, '2026-10-31'), people(9, null)];
    const second = paper('2026-06-01', now, [first.released]);
    const relation = second.released.relations.find(
      ({ total }) => total === 'p/ends/2026/except-2026-10-31+2026-12-31',
    );
    expect(relation?.parts).toEqual(['p/ends/2026/2026-09-30', 'p/ends/2026/except-2026-09-30+2026-10-31+2026-12-31']);
  });
});

describe('the certainty horizon', () => {
  it('is told where it follows from the numbers', () => {
    expect(paper('2026-09-01', [people(12, '2026-12-31'), people(20, null)]).horizon).toBe('under_6');
    expect(paper('2026-11-01', [people(12, '2026-12-31'), people(20, null)]).horizon).toBe('under_3');
    expect(paper('2026-09-01', [people(12, '2029-12-31'), people(20, null)]).horizon).toBe('from_12');
  });

  it('is withheld where it says more than they do', () => {
    // Nobody knows how many are on a term: two are left over.
    const few = [people(12, '2026-12-31'), people(1, '2027-06-30'), people(1, null)];
    expect(paper('2026-09-01', few).horizon).toBe('withheld');
    expect(paper('2026-09-01', [people(9, '2026-12-31'), people(20, null)]).horizon).toBe('withheld');
    // What follows for those of whom it is decided may reach anywhere.
    const decided = [people(6, '2026-12-31'), people(6, '2026-12-31', 'decided'), people(20, null)];
    expect(paper('2026-09-01', decided).horizon).toBe('withheld');
  });
});
