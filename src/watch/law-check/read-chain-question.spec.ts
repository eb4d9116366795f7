import { day } from '../../../test/support/dates.js';
import { readChainQuestion } from './read-chain-question.js';

const today = day('2026-11-22');
const read = (question: unknown) =>
  readChainQuestion(typeof question === 'string' ? question : JSON.stringify(question), today);

describe('reading the question of law check', () => {
  it.each<[unknown, string[]]>([
    [`{"contracts": [`, ['not_json ']],
    ['[]', ['bad_value ']],
    ['null', ['bad_value ']],
    [{}, ['missing contracts']],
    [{ contracts: [] }, ['nothing contracts']],
    [{ contracts: [{}] }, ['missing contracts[0].starts_on']],
    [{ contracts: [{ starts_on: '2026-02-30' }] }, ['bad_date contracts[0].starts_on']],
    [{ contracts: [{ starts_on: '2026-2-3' }] }, ['bad_date contracts[0].starts_on']],
    [{ contracts: [{ starts_on: 20260101 }] }, ['bad_value contracts[0].starts_on']],
    [{ contracts: [{ starts_on: '0206-01-01' }] }, ['unlikely_year contracts[0].starts_on']],
    [{ contracts: [{ starts_on: '2026-01-01', ends_on: '2025-12-31' }] }, ['end_before_start contracts[0].ends_on']],
    [{ contracts: [{ starts_on: '2000-01-01', ends_on: '2199-12-31' }] }, ['too_long contracts[0].ends_on']],
    [{ contracts: [{ starts_on: '2026-01-01', ground: '14-22' }] }, ['unknown_ground contracts[0].ground']],
    [{ contracts: [{ starts_on: '2026-01-01', grund: '14-2' }] }, ['unknown_key contracts[0].grund']],
    [{ contracts: [{ starts_on: '2026-01-01' }], propose: {} }, ['unknown_key propose']],
    [{ contracts: [], proposed: { starts_on: 'soon' } }, ['bad_date proposed.starts_on']],
    [
      {
        contracts: [
          { starts_on: '2026-01-01', ground: '14-2' },
          { ground: '14-2', starts_on: '2026-01-01' },
        ],
      },
      ['duplicate contracts[1]'],
    ],
    [{ contracts: Array.from({ length: 10_001 }, () => ({ starts_on: '2026-01-01' })) }, ['too_many contracts']],
    [
      { contracts: [{ starts_on: 'x', ends_on: 'y' }] },
      ['bad_date contracts[0].starts_on', 'bad_date contracts[0].ends_on'],
    ],
  ])('names what is wrong, %#', (question, expected) => {
    expect(read(question).problems?.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
  });

  it('keeps apart what is unknown and what is known to be none', () => {
    const contract = { starts_on: '2026-01-01', ends_on: null, ground: null, signed_on: null, same_terms: null };
    expect(read({ contracts: [contract], proposed: null, born_on: null }).facts).toEqual({
      contracts: [{ startsOn: day('2026-01-01'), endsOn: null, ground: null, signedOn: null }],
      on: today,
    });
  });

  it('takes two posts at once that differ, and grounds however they are written', () => {
    const post = { starts_on: '2026-01-01', ground: ' 14-1-Third-Party ' };
    const { facts } = read({ contracts: [post, { ...post, ground: '14-2' }] });
    expect(facts?.contracts.map(({ ground }) => ground)).toEqual(['14-1-third-party', '14-2']);
  });
});
