import { lawContext } from '../config/law-context.js';
import { parseSettings } from '../config/load-settings.js';
import type { LawContext } from '../law/rule.js';
import { rawSettings } from '../../test/support/settings.js';
import type { DecisionCase, ParticipationFacts, StepInput } from './decision-case.js';
import { effectOf } from './effects.js';
import { type Gate, shutGates } from './gates.js';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const TODAY = day('2027-02-01');
let law: LawContext;
beforeAll(async () => {
  law = await lawContext(parseSettings(rawSettings({})));
});

/** Without ground since 1 January 2026, proposed until the end of 2027: lawful to the day (T2). */
const CASE: DecisionCase = {
  decisionId: 'd',
  version: 1,
  contract: {
    id: 'c',
    number: 'V1',
    startsOn: day('2026-01-01'),
    endsOn: day('2026-12-31'),
    ground: '14-2',
  },
  programme: { id: 'p', committeeId: 'k' },
  state: 'consented',
  kind: 'extend',
  newEndsOn: day('2027-12-31'),
  newGround: '14-2',
  newPositionId: null,
  newUnitId: null,
  newWeeklyHours: null,
  newFte: null,
  newPayGroup: null,
  newPayStep: null,
  riskReason: null,
  funding: 'confirmed',
  fundingReason: null,
  waitingUntil: null,
  signedOn: null,
  signatureForm: null,
  receivedOn: null,
  closedOn: null,
  participations: [],
  overtaken: null,
  chain: [
    {
      starts_on: '2026-01-01',
      ends_on: '2026-12-31',
      ground: '14-2',
      signed_on: '2025-12-20',
      received_on: '2025-12-20',
    },
  ],
  fundingGoesOn: null,
  follows: null,
};

const asked = (facts: Partial<ParticipationFacts> = {}): ParticipationFacts => ({
  id: 'p',
  body: 'staff_council',
  requestedOn: day('2026-12-11'),
  answerDue: day('2026-12-28'),
  answeredOn: null,
  answer: null,
  ...facts,
});
const answered = (
  answer: ParticipationFacts['answer'],
  on: string,
  body: ParticipationFacts['body'] = 'staff_council',
) => asked({ body, answer, answeredOn: day(on) });

/** Codes of what keeps a gate shut. */
function shut(gate: Gate, input: Partial<StepInput>, changes: Partial<DecisionCase> = {}): string[] {
  const at = { today: TODAY, law };
  return shutGates([gate], { ...CASE, ...changes }, { on: day('2026-12-10'), ...input }, at).map(({ code }) => code);
}

describe('no signature before all consents (P1)', () => {
  const sign = (...participations: ParticipationFacts[]): string[] =>
    shut('consents', { on: day('2026-12-29') }, { participations });

  it.each([
    ['nobody was asked', [], ['consent_missing']],
    [
      'only the equal opportunity officer was',
      [answered('heard', '2026-12-15', 'equal_opportunity')],
      ['consent_missing'],
    ],
    ['the staff council has not answered', [asked()], ['consent_open']],
    ['it has objected', [answered('objection', '2026-12-15')], ['consent_objected']],
    ['it consents only later', [answered('consent', '2026-12-30')], ['signed_before_consent']],
    ['it has consented', [answered('consent', '2026-12-29')], []],
    ['its silence counts', [answered('silence', '2026-12-29')], []],
    [
      'the disability representative is against it',
      [answered('consent', '2026-12-15'), answered('objection', '2026-12-15', 'disability')],
      [],
    ],
    [
      'the equal opportunity officer objects',
      [answered('consent', '2026-12-15'), answered('objection', '2026-12-15', 'equal_opportunity')],
      ['consent_objected'],
    ],
  ] as [string, ParticipationFacts[], string[]][])('%s', (_, participations, codes) => {
    expect(sign(...participations)).toEqual(codes);
  });
});

it('silence counts after the period, which ends on a working day (K3)', () => {
  const silence = { body: 'staff_council', answer: 'silence' } as const;
  const participations = [asked()];
  expect(shut('silence_after_period', { ...silence, on: day('2026-12-28') }, { participations })).toHaveLength(1);
  expect(shut('silence_after_period', { ...silence, on: day('2026-12-29') }, { participations })).toEqual([]);
});

it.each([
  ['2026-12-31', []],
  ['2027-01-01', ['signed_in_time']],
])('a term is signed on or before the last day: %s', (on, codes) => {
  expect(shut('signed_in_time', { on: day(on) })).toEqual(codes);
  expect(shut('signed_in_time', { on: day(on) }, { kind: 'permanent', newEndsOn: null })).toEqual([]);
});

it.each([
  ['2026-12-31', []],
  ['2027-01-01', ['received_in_time']],
])('its paper is received before the follow-on begins: %s', (on, codes) => {
  expect(shut('received_in_time', { on: day(on) })).toEqual(codes);
  expect(shut('received_in_time', { on: day(on) }, { kind: 'permanent', newEndsOn: null })).toEqual([]);
});

it('the paper is not received before it is signed', () => {
  expect(shut('not_before_signature', {}, { signedOn: day('2026-12-11') })).toEqual(['not_before_signature']);
  expect(shut('not_before_signature', {}, { signedOn: day('2026-12-10') })).toEqual([]);
});

it('a term needs its form, a permanent contract does not (T6)', () => {
  expect(shut('written_form', {})).toEqual(['written_form']);
  expect(shut('written_form', { form: 'qualified_electronic' })).toEqual([]);
  expect(shut('written_form', {}, { kind: 'permanent', newEndsOn: null })).toEqual([]);
});

describe('a proposal', () => {
  it.each([
    [{ kind: 'extend' }, ['end_missing']],
    [{ kind: 'extend', endsOn: day('2026-12-31') }, ['end_before_start']],
    [{ kind: 'extend', endsOn: day('2027-01-01') }, []],
    [{ kind: 'extend', endsOn: day('2227-01-01') }, ['term_implausible']],
    [{ kind: 'permanent', endsOn: day('2027-12-31') }, ['end_not_wanted']],
    [{ kind: 'permanent', ground: '14-2' }, ['ground_not_wanted']],
    [{ kind: 'change_post', endsOn: day('2027-12-31') }, ['post_missing']],
    [{ kind: 'let_end' }, []],
  ] as [StepInput['proposal'], string[]][])('%j', (proposal, codes) => {
    expect(shut('possible_proposal', { proposal })).toEqual(codes);
  });

  it('of an extension comes too late once the contract is over', () => {
    const extend = { kind: 'extend', endsOn: day('2027-12-31') } as const;
    expect(shut('possible_proposal', { proposal: extend, on: day('2027-01-01') })).toEqual(['contract_over']);
    expect(shut('possible_proposal', { proposal: { kind: 'permanent' }, on: day('2027-01-01') })).toEqual([]);
  });

  it('against a serious finding needs a reason: one day over two years', () => {
    const until = (end: string, riskReason?: string): string[] =>
      shut('findings_reasoned', {
        proposal: { kind: 'extend', endsOn: day(end), ...(riskReason ? { riskReason } : {}) },
      });
    expect(until('2027-12-31')).toEqual([]);
    expect(until('2028-01-01')).toEqual(['findings_reasoned']);
    expect(until('2028-01-01', ' ')).toEqual(['findings_reasoned']);
    expect(until('2028-01-01', 'gerichtlicher Vergleich')).toEqual([]);
  });
});

describe('what makes consent void', () => {
  const consented = { ...CASE, participations: [answered('consent', '2026-12-15')] };
  const change = (proposal: Partial<NonNullable<StepInput['proposal']>>) => {
    const input = { on: TODAY, proposal: { kind: 'extend' as const, endsOn: day('2027-12-31'), ...proposal } };
    const { voids, values } = effectOf('change_proposal', consented, input, { today: TODAY, law });
    return [voids, values.state];
  };

  it.each([
    ['another last day', { endsOn: day('2027-06-30') }, [true, 'funded']],
    ['another ground', { ground: '14-1-1' }, [true, 'funded']],
    ['another kind', { kind: 'let_end' }, [true, 'proposed']],
    ['other hours', { weeklyHours: 30 }, [false, 'consented']],
  ] as const)('%s: %j', (_, proposal, effect) => {
    expect(change(proposal)).toEqual(effect);
  });
});

it('says in both languages what is wrong, what to do, and on which ground', () => {
  const [problem] = shutGates(['received_in_time'], CASE, { on: day('2027-01-04') }, { today: TODAY, law });
  expect(problem!.text.de).toMatch(/unwirksam.*unbefristet fortführen.*BAG 7 AZR 797\/14\)$/);
  expect(problem!.text.en).toMatch(/void.*Make it permanent.*BAG 7 AZR 797\/14\)$/);
});
