import { readFileSync } from 'node:fs';
import { Decide } from '../../src/decisions/decide.service.js';
import { StepRefused } from '../../src/decisions/judge-step.js';
import { WhatIf } from '../../src/decisions/what-if/what-if.service.js';
import { ImportContracts } from '../../src/exchange/contracts/import-contracts.service.js';
import type { Ground } from '../../src/law/facts.js';
import { ImportOrganisation } from '../../src/registry/organisation/import-organisation.service.js';
import { County } from '../factories/county.js';
import { day } from '../support/dates.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const END = day('2026-12-31');
const TO = day('2027-12-31');
const ORGANISATION = 'docs/organisation.example.yaml';

let test: TestApp;
let county: County;
beforeAll(async () => {
  test = await startTestApp();
  county = new County(test);
});
beforeEach(() => county.clear());
afterAll(() => test?.close());

/** Codes of the problems that keep a proposal from being made; empty where it was. */
async function proposed(id: string, ground: Ground | undefined, riskReason?: string): Promise<string[]> {
  const proposal = {
    kind: 'extend' as const,
    endsOn: TO,
    ...(ground && { ground }),
    ...(riskReason && { riskReason }),
  };
  try {
    await test.app.get(Decide).propose('k.beispiel', [id], proposal, test.clock.today(test.settings.timeZone));
    return [];
  } catch (error) {
    if (error instanceof StepRefused) return error.refused.flatMap(({ problems }) => problems.map(({ code }) => code));
    throw error;
  }
}

/** What a scenario says of the cohort, after everyone of it was proposed: first without, then with a reason. */
async function verdicts(ground?: Ground): Promise<Record<string, number>> {
  const { rows } = await test.app.get(WhatIf).of({ programme: 'KIM', endsOn: END, to: TO, ground });
  const count: Record<string, number> = {};
  for (const { member, verdict } of rows) {
    count[verdict] = (count[verdict] ?? 0) + 1;
    const alone = await proposed(member.id, ground);
    const reasoned = alone.length ? await proposed(member.id, ground, 'Vermerk vom 20.11.2026') : [];
    const needed = verdict === 'possible' ? [] : ['findings_reasoned'];
    expect([member.contract, alone, reasoned]).toEqual([member.contract, needed, []]);
  }
  return count;
}

const importSample = () => test.app.get(ImportContracts).run('test/fixtures/vertraege-export.csv');

describe('the scenario and the decision agree about every contract of the sample', () => {
  it('where nobody wrote down that the money goes on', async () => {
    await importSample();
    expect(await verdicts()).toEqual({ possible: 12 });
  });

  it('where a grant is announced for the year after (V6, V7)', async () => {
    await importSample();
    await test.app.get(ImportOrganisation).run({ name: ORGANISATION, bytes: readFileSync(ORGANISATION) }, false);
    expect(await verdicts()).toEqual({ needs_review: 12 });
  });

  it('where a ground is asked for that does not hold (T2, T3)', async () => {
    await importSample();
    expect(await verdicts('14-2')).toEqual({ not_possible: 12 });
  });

  it('where the export has no column for signatures', async () => {
    await importSample();
    await test.rows('update contract set signed_on = null, received_on = null');
    expect(await verdicts()).toEqual({ possible: 12 });
  });
});

describe('what the register does not say', () => {
  const within = { programme: 'KIM', ground: '14-2', person: '000001' };

  it('is not held against an extension without a ground: no day of signature is recorded', async () => {
    await county.contract({ ...within, from: '2026-01-01', to: '2026-06-30', signed: null });
    await county.contract({ ...within, from: '2026-07-01', to: '2026-12-31', signed: null });
    expect(await verdicts()).toEqual({ possible: 1 });
  });

  it('is held against it where the day is recorded and was too late (T2)', async () => {
    await county.contract({ ...within, from: '2026-01-01', to: '2026-06-30' });
    await county.contract({ ...within, from: '2026-07-01', to: '2026-12-31', signed: '2026-07-03' });
    expect(await verdicts()).toEqual({ not_possible: 1 });
  });

  it('does not hide a permanent post that was left years ago (T3)', async () => {
    await county.contract({ person: '000001', from: '2015-01-01', to: null, leftOn: '2019-12-31' });
    await county.contract({ ...within, from: '2026-01-01', to: '2026-12-31' });
    expect(await verdicts()).toEqual({ not_possible: 1 });
  });
});
