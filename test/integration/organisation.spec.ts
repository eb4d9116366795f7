import { readFileSync } from 'node:fs';
import { ImportOrganisation } from '../../src/registry/organisation/import-organisation.service.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
beforeEach(async () => {
  test = await startTestApp();
});
afterEach(() => test?.close());

const enter = (yaml: string, dryRun = false) =>
  test.app.get(ImportOrganisation).run({ name: 'haus.yaml', bytes: Buffer.from(yaml) }, dryRun);
const counts = async (yaml: string, dryRun = false) => {
  const { created, updated, unchanged, problems } = await enter(yaml, dryRun);
  return { created, updated, unchanged, problems: problems.map((problem) => problem.code) };
};

describe('import organisation', () => {
  it('enters the shipped example, and a second time changes nothing', async () => {
    const example = readFileSync('docs/organisation.example.yaml', 'utf8');
    const first = await enter(example);
    expect(first).toMatchObject({ created: first.rows, rejected: 0, problems: [] });
    expect(first.rows).toBeGreaterThan(20);
    expect(await enter(example)).toMatchObject({ created: 0, updated: 0, unchanged: first.rows });
    expect(await test.rows('select * from change')).toEqual([]);
    expect(
      await test.rows(`select p.code, c.code as committee, g.amount_cents, g.certainty, g.ends_on
        from programme p join committee c on c.id = p.committee_id join programme_grant g on g.programme_id = p.id
        order by g.starts_on`),
    ).toEqual([
      { code: 'KIM', committee: 'SOZ', amount_cents: 85_000_000, certainty: 'approved', ends_on: '2026-12-31' },
      { code: 'KIM', committee: 'SOZ', amount_cents: null, certainty: 'announced', ends_on: '2027-12-31' },
    ]);
    expect(
      await test.rows(`select u.code, p.code as parent, m.number as manager, d.number as deputy, h.number as hr
        from unit u left join unit p on p.id = u.parent_id left join employee m on m.id = u.manager_id
        left join employee d on d.id = u.deputy_id left join employee h on h.id = u.hr_contact_id
        where u.code = '16.0'`),
    ).toEqual([{ code: '16.0', parent: 'DEZ-II', manager: '004001', deputy: '004002', hr: '003002' }]);
  });

  it('keeps a change with who, when, from and to, counts the version up, and leaves absent fields alone', async () => {
    await enter('people: [{number: 004001, familyName: Brinkhoff, email: alt@kreis-musterland.example}]');
    test.clock.advance({ hours: 1 });
    expect(await counts('people: [{number: 004001, email: neu@kreis-musterland.example}]')).toEqual({
      created: 0,
      updated: 1,
      unchanged: 0,
      problems: [],
    });
    expect(await test.rows('select family_name, email, version, created_by from employee')).toEqual([
      { family_name: 'Brinkhoff', email: 'neu@kreis-musterland.example', version: 2, created_by: 'import: haus.yaml' },
    ]);
    expect(await test.rows('select actor, happened_at, field, old_value, new_value from change')).toEqual([
      {
        actor: 'import: haus.yaml',
        happened_at: '2026-11-22T12:00:00Z',
        field: 'email',
        old_value: 'alt@kreis-musterland.example',
        new_value: 'neu@kreis-musterland.example',
      },
    ]);
    await enter('people: [{number: 004001, email: null}]');
    expect(await test.rows('select email from employee')).toEqual([{ email: null }]);
  });

  it('a dry run tells what the real one does, and leaves nothing', async () => {
    const yaml = 'units: [{code: 16.0, name: Integration}]';
    const rehearsed = await enter(yaml, true);
    expect(await test.rows('select * from unit union all select * from unit')).toEqual([]);
    expect(await test.rows('select * from import_run')).toEqual([]);
    expect(await enter(yaml)).toEqual(rehearsed);
    expect(await test.rows('select kind, file_name, counts from import_run')).toEqual([
      {
        kind: 'organisation',
        file_name: 'haus.yaml',
        counts: { rows: 1, created: 1, updated: 0, unchanged: 0 },
      },
    ]);
  });

  it('enters sessions by day and title, and moves one by cancelling it and entering it anew', async () => {
    const file = (sessions: string) =>
      `committees: [{code: SOZ, name: Soziales, paperDays: 8, sessions: [${sessions}]}]`;
    const first = '{date: 2026-09-24}, {date: 05.11.2026, title: Haushalt, papersDue: 2026-10-27}';
    const rehearsed = await counts(file(first), true);
    expect(rehearsed).toEqual({ created: 3, updated: 0, unchanged: 0, problems: [] });
    expect(await test.rows('select * from committee_session')).toEqual([]);
    expect(await counts(file(first))).toEqual(rehearsed);
    expect(await counts(file(first))).toEqual({ created: 0, updated: 0, unchanged: 3, problems: [] });
    const moved = '{date: 2026-09-24, cancelled: true}, {date: 2026-10-01}';
    expect(await counts(file(moved))).toEqual({ created: 1, updated: 1, unchanged: 1, problems: [] });
    expect(
      await test.rows(`select s.held_on, s.title, s.papers_due, s.cancelled, c.paper_days
        from committee_session s join committee c on c.id = s.committee_id order by held_on`),
    ).toEqual([
      { held_on: '2026-09-24', title: '', papers_due: null, cancelled: true, paper_days: 8 },
      { held_on: '2026-10-01', title: '', papers_due: null, cancelled: false, paper_days: 8 },
      { held_on: '2026-11-05', title: 'Haushalt', papers_due: '2026-10-27', cancelled: false, paper_days: 8 },
    ]);
    expect(
      await test.rows(`select field, old_value, new_value from change where entity = 'committee_session'`),
    ).toEqual([{ field: 'cancelled', old_value: false, new_value: true }]);
    await enter(file('{date: 2026-11-05, title: Haushalt, papersDue: null}'));
    await enter('committees: [{code: SOZ, paperDays: null}]');
    expect(await test.rows(`select paper_days from committee`)).toEqual([{ paper_days: null }]);
    expect(await test.rows(`select papers_due from committee_session where title <> ''`)).toEqual([
      { papers_due: null },
    ]);
  });

  it('refuses papers after the session, and a session that stands twice', async () => {
    const { problems } = await enter(
      [
        'committees:',
        '  - code: SOZ',
        '    name: Soziales',
        '    sessions:',
        '      - {date: 2026-09-24, papersDue: 2026-09-25}',
        '      - {date: 2026-10-01}',
        '      - {date: 01.10.2026}',
      ].join('\n'),
    );
    expect(problems).toMatchObject([
      { row: 5, column: 'committees[1].sessions[1].papersDue', code: 'papers_after_session', value: '2026-09-25' },
      { row: 7, column: 'committees[1].sessions[3]', code: 'duplicate' },
    ]);
    expect(await test.rows('select * from committee')).toEqual([]);
  });

  it('keeps lead times before deadlines as one writing', async () => {
    await enter(`reminderRules: [{deadlineStages: ['P2:14', 'P2/discussion:07', 'P2/plain:14']}]`);
    const stored = () => test.rows('select stages, deadline_stages from reminder_rule');
    expect(await stored()).toEqual([{ stages: null, deadline_stages: ['P2/discussion:7', 'P2/plain:14'] }]);
    await enter('reminderRules: [{deadlineStages: null}]');
    expect(await stored()).toEqual([{ stages: null, deadline_stages: null }]);
  });

  it('takes units in any order, and lets a parent and its child swap places', async () => {
    await enter('units: [{code: C, parent: B}, {code: B, parent: A}, {code: A}]');
    expect(await counts('units: [{code: C, parent: A}, {code: A, parent: B}, {code: B, parent: null}]')).toEqual({
      created: 0,
      updated: 3,
      unchanged: 0,
      problems: [],
    });
    expect(
      await test.rows(
        'select u.code, p.code as parent from unit u left join unit p on p.id = u.parent_id order by u.code',
      ),
    ).toEqual([
      { code: 'A', parent: 'B' },
      { code: 'B', parent: null },
      { code: 'C', parent: 'A' },
    ]);
  });

  it('refuses a loop that only the register and the file together make', async () => {
    await enter('units: [{code: A}, {code: B, parent: A}]');
    const { problems } = await enter('units:\n  - {code: C}\n  - {code: A, parent: B}');
    expect(problems).toMatchObject([{ row: 3, column: 'units[2].parent', code: 'unit_loop' }]);
    expect(problems[0]?.text.de).toMatch(/A → B → A|B → A → B/);
  });

  it('names unknown people and units with the nearest known, and changes nothing at all', async () => {
    await enter('people: [{number: 004001, familyName: Brinkhoff}]');
    const result = await enter(
      [
        'people:',
        '  - {number: 004002, familyName: Yıldız}',
        '  - {number: 4001, familyName: Brinkhoff}',
        'units:',
        '  - {code: 16.0, manager: 4001}',
        'positions:',
        '  - number: 16.0-27',
        '    unit: 16',
      ].join('\n'),
    );
    expect(result).toMatchObject({ created: 0, updated: 0, unchanged: 0, rejected: 3 });
    expect(result.problems).toMatchObject([
      { row: 3, column: 'people[2].number', code: 'leading_zeros', value: '4001' },
      { row: 5, column: 'units[1].manager', code: 'unknown_person', value: '4001' },
      { row: 8, column: 'positions[1].unit', code: 'unknown_unit', value: '16' },
    ]);
    expect(result.problems[1]?.text.en).toContain('Did you mean 004001?');
    expect(await test.rows('select number from employee')).toEqual([{ number: '004001' }]);
    expect(await test.rows('select * from unit')).toEqual([]);
  });

  it('reports what a new entry lacks, what stands twice and what ends before it starts', async () => {
    const result = await enter(
      [
        'people:',
        '  - {number: 004001}',
        '  - {number: 004002, familyName: Yıldız}',
        '  - {number: 004002, familyName: Yıldız}',
        'absences:',
        '  - {employee: 004002, from: 2026-12-24, to: 2026-12-01}',
        '  - {employee: 004002, from: 2026-11-01, to: 2026-12-01, representative: 004002}',
        'programmes:',
        '  - {code: KIM, grants: [{title: 2027, from: 2027-01-01}]}',
      ].join('\n'),
    );
    expect(result.problems.map(({ row, code }) => [row, code])).toEqual([
      [2, 'missing_for_new'],
      [4, 'duplicate'],
      [6, 'end_before_start'],
      [7, 'represents_self'],
      [9, 'missing_for_new'],
    ]);
  });
});
