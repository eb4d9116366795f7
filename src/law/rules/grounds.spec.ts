import { checked, found, row, severities, term } from '../../../test/support/chains.js';
import { day } from '../../../test/support/dates.js';
import { lawOf } from '../../../test/support/law.js';
import { GROUNDS } from '../grounds.js';
import type { LawContext } from '../rule.js';

let law: LawContext;
let science: LawContext;
beforeAll(async () => {
  [law, science] = await Promise.all([lawOf(), lawOf('Hochschule')]);
});

describe('T1 grounds', () => {
  it.each(GROUNDS)('%s', (ground) => {
    const expected = /^(14-1|beeg|pflegezg)/.test(ground) ? ['ok'] : ground === 'other' ? ['legal_review'] : [];
    expect(severities(checked(law, [], term('2027-01-01', '2027-12-31', ground)), 'T1')).toEqual(expected);
  });

  it('says that no ground is known', () => {
    const [finding] = found(checked(law, [], term('2027-01-01', '2027-12-31', null)), 'T1');
    expect([finding?.severity, finding?.missing]).toEqual(['hint', ['ground']]);
  });

  it('a permanent contract needs none', () => {
    expect(severities(checked(law, [], term('2027-01-01', null, '14-1-1')), 'T1')).toEqual(['hint']);
    expect(severities(checked(law, [], term('2027-01-01', null, null)), 'T1')).toEqual([]);
  });
});

describe('W science', () => {
  it('does not hold for a district', () => {
    const report = checked(law, [term('2026-01-01', '2026-12-31', 'wisszeitvg-2-1')]);
    expect(severities(report, 'W')).toEqual(['error']);
  });

  it.each([
    ['2026-12-31', 'ok', undefined],
    ['2027-01-01', 'hint', ['doctorate_on']],
    ['2032-12-31', 'hint', ['doctorate_on']],
    ['2033-01-01', 'legal_review', undefined],
  ])('from 2021-01-01 until %s: %s', (end, severity, missing) => {
    const [finding, ...rest] = found(checked(science, [], term('2021-01-01', end, 'wisszeitvg-2-1')), 'W');
    expect([finding?.severity, finding?.missing, rest]).toEqual([severity, missing, []]);
  });

  it.each([
    ['2025-06-30', '2032-12-31', 'ok'],
    ['2025-06-30', '2033-01-01', 'legal_review'],
    ['2027-01-01', '2032-12-31', 'ok'],
    ['2027-01-02', '2032-12-31', 'legal_review'],
  ])('from 2021-01-01 with a doctorate on %s until %s: %s', (doctorate, end, severity) => {
    const report = checked(science, [], term('2021-01-01', end, 'wisszeitvg-2-1'), { doctorateOn: day(doctorate) });
    expect(severities(report, 'W')).toEqual([severity]);
  });

  it('counts time, not posts, and not the gaps', () => {
    const posts = [
      term('2015-01-01', '2017-12-31', 'wisszeitvg-2-1'),
      term('2016-01-01', '2017-12-31', 'wisszeitvg-2-1'),
    ];
    expect(severities(checked(science, posts, term('2025-01-01', '2027-12-31', 'wisszeitvg-2-1')), 'W')).toEqual([
      'ok',
    ]);
    expect(severities(checked(science, posts, term('2025-01-01', '2028-01-02', 'wisszeitvg-2-1')), 'W')).toEqual([
      'hint',
    ]);
  });

  it('asks third-party money for its citation', () => {
    expect(severities(checked(science, [], term('2026-01-01', '2027-12-31', 'wisszeitvg-2-2')), 'W')).toEqual(['hint']);
  });
});

describe('B protection periods', () => {
  it('do not move an end after which nothing follows', () => {
    expect(severities(checked(law, row('2026-01-01', [365])), 'B')).toEqual(['hint']);
    expect(severities(checked(law, row('2026-01-01', [365]), term('2027-01-01', '2027-12-31', '14-1-3')), 'B')).toEqual(
      [],
    );
  });

  it('substitution is a ground of its own', () => {
    expect(severities(checked(law, [], term('2027-01-01', '2027-12-31', 'beeg-21')), 'B')).toEqual(['ok']);
  });

  it('may move one of the WissZeitVG', () => {
    expect(severities(checked(science, [term('2026-01-01', '2026-12-31', 'wisszeitvg-2-1')]), 'B')).toEqual([]);
  });
});
