import { NightlyLook } from '../../src/reminders/nightly-look.js';
import { YearEndLook } from '../../src/reminders/year-end-look.js';
import { County } from '../factories/county.js';
import { composeMail } from '../support/compose-mail.js';
import { day } from '../support/dates.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let county: County;
beforeAll(async () => {
  test = await startTestApp();
  county = new County(test);
});
afterAll(() => test?.close());

/** A programme of so many people whose contracts end on a day, or never, and a member of its committee. */
async function programmeOf(ends: Record<string, number>): Promise<void> {
  await county.clear();
  await county.unit('16.0', { hr: '000002', manager: '000001' });
  for (const [to, people] of Object.entries(ends))
    for (let each = 0; each < people; each += 1)
      await county.contract({ programme: 'KIM', to: to === 'never' ? null : to });
  await county.committee('KIM', { 'ulrike.steinkamp@kreis-musterland.example': 'member' });
}

/** The mail that a look makes for the committee; undefined where it makes none. */
async function told(look: typeof NightlyLook | typeof YearEndLook, date: string): Promise<string | undefined> {
  test.clock.set(`${date}T06:00:00Z`);
  await test.app.get(look).run(day(date));
  const [mail] = await test.rows<{ id: string }>(`select id from mail where purpose = 'committee' and run_date = $1`, [
    date,
  ]);
  const made = mail && (await composeMail(test, mail.id, day(date)));
  return made && 'text' in made ? `${made.subject}\n${made.text}` : undefined;
}

const subjectOf = (mail: string | undefined): string | undefined => mail?.split('\n')[0];

describe('whether a committee is reminded', () => {
  it('does not tell by the share from which on it is a cliff how many end later', async () => {
    const mails = [];
    for (const later of [1, 4]) {
      // Six are 30 % of those on a term where one ends later, and less where four do.
      await programmeOf({ '2026-12-31': 6, '2027-06-30': 13, '2028-06-30': later, never: 7 - later });
      mails.push(await told(NightlyLook, '2026-11-22'));
    }
    expect(mails[0]).toContain('Verträge von 6 Beschäftigten enden am 31.12.2026');
    expect(subjectOf(mails[1])).toBe(subjectOf(mails[0]));
  });

  it('does not tell by the day of the mail when few contracts end', async () => {
    const days: Record<string, string[]> = {};
    for (const to of ['2026-12-10', '2026-12-31']) {
      await programmeOf({ [to]: 4, never: 3 });
      days[to] = [];
      for (const date of ['2026-10-11', '2026-11-01', '2026-11-22'])
        if (await told(NightlyLook, date)) days[to].push(`night ${date}`);
      for (const date of ['2026-10-12', '2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09'])
        if (await told(YearEndLook, date)) days[to].push(date);
    }
    expect(days['2026-12-31']).toEqual(['2026-10-12', '2026-11-02']);
    expect(days['2026-12-10']).toEqual(days['2026-12-31']);
  });

  it('leaves a day alone that is no cliff for sure, by what is told', async () => {
    await programmeOf({ '2026-12-31': 6, '2029-06-30': 30, never: 10 });
    expect(await told(NightlyLook, '2026-11-22')).toBeUndefined();
  });

  it('goes on where a day was named and few are left on it', async () => {
    await programmeOf({ '2026-12-31': 9, never: 6 });
    expect(await told(NightlyLook, '2026-11-22')).toContain('Verträge von 9 Beschäftigten enden am 31.12.2026');
    await test.rows(
      `update contract set ends_on = '2029-12-31' where number in (
         select number from contract where ends_on = '2026-12-31' order by number limit 6)`,
    );
    expect(await told(NightlyLook, '2026-12-01')).toContain('von weniger als fünf Beschäftigten enden am 31.12.2026');
  });
});
