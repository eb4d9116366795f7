import type { ThreeClocks } from './clock-facts.js';
import { disagreements as found } from './three-clocks.js';

const TODAY = Temporal.PlainDate.from('2026-11-22');
/** Without what is said of employment: person-years.spec.ts. */
const disagreements = (clocks: ThreeClocks) =>
  found(clocks, TODAY).filter(({ kind }) => kind !== 'unsigned_employment');

const KIM: ThreeClocks = {
  cohorts: [
    { ends_on: '2026-12-31', contracts: 12 },
    { ends_on: '2027-06-30', contracts: 1 },
    { ends_on: null, contracts: 1 },
  ],
  grants: [
    { title: 'Landesmittel', starts_on: '2024-01-01', ends_on: '2027-12-31', certainty: 'approved' },
    { title: 'Fortsetzung', starts_on: '2028-01-01', ends_on: '2029-12-31', certainty: 'announced' },
  ],
  terms: [{ until: '2026-12-31', contracts: 12, fte: 12 }],
  basis: null,
  posts: [],
};
const cohort = { ends_on: '2026-12-31', contracts: 12, running: 14 };

describe('disagreements', () => {
  it('says that the money is there and the contracts end', () => {
    expect(disagreements(KIM)).toEqual([{ kind: 'funded_longer', until: '2027-12-31', certainty: 'approved', cohort }]);
  });

  it('knows money without end, by statute', () => {
    const grants = [{ ...KIM.grants[0]!, ends_on: null, certainty: 'statute' as const }];
    expect(disagreements({ ...KIM, grants })).toEqual([
      { kind: 'funded_longer', until: null, certainty: 'statute', cohort },
    ]);
  });

  it('speaks of money that is only in sight where none that is certain goes on', () => {
    const approved = { ...KIM.grants[0]!, ends_on: '2026-12-31' };
    const terms = [...KIM.terms, { until: '2027-06-30', contracts: 1, fte: 0.5 }];
    expect(disagreements({ ...KIM, terms, grants: [approved, KIM.grants[1]!] })).toEqual([
      { kind: 'hoped_longer', until: '2029-12-31', certainty: 'announced', cohort },
      { kind: 'contracts_beyond_money', until: '2026-12-31', contracts: 1, years: 0.25 },
    ]);
  });

  it('never counts permanent contracts as longer than the money', () => {
    const cohorts = [{ ends_on: null, contracts: 3 }];
    expect(disagreements({ ...KIM, cohorts })).toEqual([]);
  });

  it('compares posts with contracts and with the money', () => {
    expect(disagreements({ ...KIM, posts: [{ ends_on: null, posts: 14 }] })).toEqual([
      expect.objectContaining({ kind: 'funded_longer' }),
      { kind: 'posts_longer', until: null, cohort },
    ]);
    expect(disagreements({ ...KIM, posts: [{ ends_on: '2026-12-31', posts: 14 }] })).toEqual([
      expect.objectContaining({ kind: 'funded_longer' }),
      { kind: 'posts_end_first', endsOn: '2026-12-31', until: '2027-12-31' },
    ]);
  });

  it('knows a statute beyond the contracts, since when and until when', () => {
    const basis = {
      said_on: '2021-12-01',
      certainty: 'statute' as const,
      in_force_from: '2022-01-01',
      in_force_until: null,
    };
    expect(disagreements({ ...KIM, grants: [KIM.grants[1]!], basis })).toEqual([
      { kind: 'basis_longer', since: '2022-01-01', until: null, cohort },
    ]);
    const ends = { ...basis, in_force_from: null, in_force_until: '2026-12-31' };
    expect(disagreements({ ...KIM, grants: [], basis: ends })).toEqual([{ kind: 'no_grant' }]);
    expect(disagreements({ ...KIM, grants: [], basis: { ...basis, certainty: 'announced' } })).toEqual([
      { kind: 'no_grant' },
    ]);
  });

  it('says that no grant is entered', () => {
    expect(disagreements({ ...KIM, grants: [] })).toEqual([{ kind: 'no_grant' }]);
  });

  it('is silent where all end on one day', () => {
    expect(
      found(
        {
          cohorts: [{ ends_on: '2027-12-31', contracts: 9 }],
          terms: [{ until: '2027-12-31', contracts: 9, fte: 9 }],
          basis: null,
          grants: [KIM.grants[0]!],
          posts: [{ ends_on: '2027-12-31', posts: 9 }],
        },
        TODAY,
      ),
    ).toEqual([]);
  });
});
