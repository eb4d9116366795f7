import { CreateBriefing } from '../../src/committees/briefing/create-briefing.service.js';
import { BriefingQuery } from '../../src/committees/briefing/briefing-row.query.js';
import { ReleaseBriefing } from '../../src/committees/briefing/release-briefing.service.js';
import type { ReleasedFigures } from '../../src/committees/disclosure/released-figures.js';
import { County } from '../factories/county.js';
import { signedInAs } from '../support/accounts.js';
import { textOf } from '../support/read-briefing.js';
import { attack } from '../support/table-attacker.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

const MONTHS = ['2026-08-01', '2026-09-01', '2026-10-01'];

let web: TestWeb;
let county: County;
let programme: string;
let session: string;

beforeAll(async () => {
  web = await startTestWeb();
  county = new County(web);
});
afterAll(() => web?.close());

/** A programme with indicators that count people, by code their values of the months, and people whose contracts end. */
async function programmeOf(indicators: Record<string, number[]>, ends: Record<string, number> = {}): Promise<void> {
  await county.clear();
  web.clock.set('2026-11-22T06:00:00Z');
  await county.unit('16.0');
  programme = await county.programme('KIM');
  for (const [to, people] of Object.entries(ends))
    for (let each = 0; each < people; each += 1)
      await county.contract({ programme: 'KIM', to: to === 'never' ? null : to });
  session = await county.session(await county.committee('KIM', {}), '2026-12-10');
  for (const [code, values] of Object.entries(indicators))
    await web.rows(
      `with i as (
         insert into programme_indicator (programme_id, code, name, counts_people) values ($1, $2, $2, true) returning id)
       insert into programme_indicator_value (indicator_id, month, value)
       select i.id, m.month, m.value from i, unnest($3::date[], $4::numeric[]) m(month, value)`,
      [programme, code, MONTHS, values],
    );
}

async function release(): Promise<ReleasedFigures> {
  const id = await web.app.get(CreateBriefing).run('test', { session, audience: 'public' });
  const row = (await web.app.get(BriefingQuery).one(id))!;
  await web.app.get(ReleaseBriefing).run('test', id, row.version);
  return row.figures.released;
}

/** Small counts that come out for somebody who knows which indicators add up. */
async function found(released: ReleasedFigures, total: string, parts: string[]): Promise<number[]> {
  const ids = await web.rows<{ id: string; code: string }>('select id, code from programme_indicator');
  const cell = (code: string, month: string): string => {
    const indicator = ids.find((row) => row.code === code);
    return indicator ? `indicator/${indicator.id}/${month}` : `${programme}/${code}`;
  };
  const relations = MONTHS.map((month) => ({
    total: cell(total, month),
    parts: parts.map((part) => cell(part, month)),
  }));
  return attack([{ ...released, relations: [...released.relations, ...relations] }], 5)
    .map(({ value }) => value)
    .filter((value) => value > 0 && value < 5);
}

describe('indicators that count people', () => {
  it('are protected against each other: nobody finds the three of "15, of which 12 advised"', async () => {
    await programmeOf({ BERATEN: [12, 14, 9], BEGLEITET: [3, 2, 4], GESAMT: [15, 16, 13] });
    const released = await release();
    expect(Object.values(released.cells).filter(({ kind }) => kind === 'number').length).toBeGreaterThan(0);
    expect(await found(released, 'GESAMT', ['BERATEN', 'BEGLEITET'])).toEqual([]);
  });

  it('are protected against the staff: who counts them does not tell the two who are left', async () => {
    await programmeOf({ PERSONAL: [14, 14, 14] }, { '2026-12-31': 12, never: 2 });
    expect(await found(await release(), 'running', ['PERSONAL'])).toEqual([]);
  });

  it('stand on pages of the steering group as a public briefing told them, whatever they are now', async () => {
    await programmeOf({ GESAMT: [15, 16, 13] });
    const steering = await signedInAs(web, 'steering', { programmeId: programme });
    const [row] = await web.rows<{ id: string }>('select id from programme_indicator');
    const shown = async (): Promise<string[]> => {
      const get = async (path: string) => (await fetch(web.url + path, { headers: { cookie: steering } })).text();
      const api = await get(`/api/v1/programmes/${programme}/indicators/${row!.id}/values`);
      return [
        textOf(await get(`/programmes/${programme}`)),
        textOf(await get(`/programmes/${programme}/indicators/${row!.id}`)),
        JSON.stringify((JSON.parse(api) as { items: { month: string; value: number }[] }).items.map(({ month, value }) => [month, value])), // prettier-ignore
      ];
    };
    const none = await shown();
    expect(none[0]).toContain('nichts veröffentlicht');
    expect(none[1]).not.toMatch(/\b1[356]\b/);
    expect(none[2]).toBe('[]');
    await release();
    const told = await shown();
    expect(told[0]).toContain('13 (Oktober 2026)');
    expect(told[2]).toBe('[["2026-08",15],["2026-09",16],["2026-10",13]]');
    await web.rows('update programme_indicator_value set value = value + 1');
    expect(await shown()).toEqual(told);
  });
});
