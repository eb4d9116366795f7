import { parseOrganisation } from './parse-organisation.js';

const parse = (yaml: string) => parseOrganisation(Buffer.from(yaml));
const problemsOf = (yaml: string) => parse(yaml).problems.list;

describe('parseOrganisation', () => {
  it('keeps numbers as they are written', () => {
    const { organisation } = parse('people: [{number: 004001, email: null}]\nunits: [{code: 16.0}]');
    expect(organisation?.people).toEqual([{ number: '004001', email: null }]);
    expect(organisation?.units).toEqual([{ code: '16.0' }]);
  });

  it('reads amounts as cents, shares with comma or point, dates of both kinds, stages largest first', () => {
    const { organisation } = parse(
      [
        'programmes: [{code: KIM, grants: [{title: Z, from: 01.01.2027, to: 2027-12-31, amount: "850000,5"}]}]',
        'positions: [{number: S1, fte: "0,75"}, {number: S2, fte: 1}]',
        'reminderRules: [{stages: [7, 30, 7, 365]}]',
        'committees:',
      ].join('\n'),
    );
    const [grant] = organisation!.programmes[0]!.grants;
    expect(grant).toMatchObject({ title: 'Z', amount: 85_000_050 });
    expect([grant?.from, grant?.to].map(String)).toEqual(['2027-01-01', '2027-12-31']);
    expect(organisation?.positions.map((position) => position.fte)).toEqual([0.75, 1]);
    expect(organisation?.reminderRules).toEqual([{ stages: [365, 30, 7] }]);
    expect(organisation?.committees).toEqual([]);
  });

  it.each([
    ['people:\n  - number: 1\n    emial: x', 3, 'people[1].emial', 'unknown_key', /Meinten Sie email\?/],
    ['people:\n  - number: 1\n    email: keine', 3, 'people[1].email', 'bad_value', /eine E-Mail-Adresse/],
    ['people:\n\n  - familyName: X', 3, 'people[1].number', 'missing', /„number“ fehlt/],
    ['people:\n  - {number: 1, locale: fr}', 2, 'people[1].locale', 'bad_value', /einer der Werte de, en/],
    ['people: 7', 1, 'people', 'bad_value', /eine Liste/],
    ['persons: []', 1, 'persons', 'unknown_key', /gibt es hier nicht/],
    ['- number: 1', 1, '', 'bad_value', /ein Abschnitt/],
    [
      'absences:\n  - {employee: 1, from: 31.02.2026, to: 2026-03-01}',
      2,
      'absences[1].from',
      'bad_value',
      /Datum wie 31\.12\.2026/,
    ],
    ['positions:\n  - {number: 1, fte: 1.000}\n  - {number: 2, fte: 0}', 3, 'positions[2].fte', 'bad_value', /anteil/],
    [
      'programmes:\n  - code: K\n    grants:\n      - {title: Z, from: 2026-01-01, amount: 1.250.000}',
      4,
      'programmes[1].grants[1].amount',
      'bad_value',
      /Betrag in Euro/,
    ],
    ['reminderRules:\n  - ground: 14-9', 2, 'reminderRules[1].ground', 'bad_value', /14-1-1, 14-1-2/],
    [
      "reminderRules:\n  - deadlineStages: ['P3 : 14']",
      2,
      'reminderRules[1].deadlineStages[1]',
      'bad_value',
      /P3:14\?/,
    ],
    [
      'reminderRules:\n  - deadlineStages: [P2/diskussion:7]',
      2,
      'reminderRules[1].deadlineStages[1]',
      'bad_value',
      /P2\/discussion:7\?/,
    ],
    [
      'reminderRules:\n  - deadlineStages: [S1:3651]',
      2,
      'reminderRules[1].deadlineStages[1]',
      'bad_value',
      /0 bis 3650/,
    ],
    ['committees:\n  - {code: S, paperDays: 61}', 2, 'committees[1].paperDays', 'bad_value', /0 bis 60/],
    [
      'committees:\n  - code: S\n    sessions:\n      - {date: 2026-09-24, cancelled: ja}',
      4,
      'committees[1].sessions[1].cancelled',
      'bad_value',
      /true, false/,
    ],
    [
      'committees:\n  - code: S\n    sessions:\n      - {date: 2026-09-24, abgesagt: true}',
      4,
      'committees[1].sessions[1].abgesagt',
      'unknown_key',
      /gibt es hier nicht/,
    ],
    ['people:\n\t- number: 1', 2, '', 'yaml_syntax', /Tabulatoren/],
    ['people: []\npeople: []', 2, '', 'yaml_syntax', /zweimal/],
  ])('says where and what is wrong in %j', (yaml, row, column, code, text) => {
    const [problem] = problemsOf(yaml);
    expect(problem).toMatchObject({ row, column, code });
    expect(problem?.text.de).toMatch(text);
    expect(problem?.text.en).not.toBe(problem?.text.de);
    expect(`${problem?.text.de}${problem?.text.en}`).not.toMatch(/undefined|Invalid|expected string/);
  });

  it.each([
    ['nothing', Buffer.from(''), 'empty_file'],
    ['only comments', Buffer.from('# leer\n'), 'empty_file'],
    ['a zip file', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe]), 'not_text'],
    ['windows-1252', Buffer.from('people: [{number: 1, familyName: M\xfcller}]', 'latin1'), 'not_text'],
    [
      'references that unfold without end',
      Buffer.from(
        Array.from(
          { length: 9 },
          (_, n) =>
            `k${n}: &k${n} [${Array(9)
              .fill(n ? `*k${n - 1}` : 'x')
              .join(', ')}]`,
        ).join('\n'),
      ),
      'not_text',
    ],
  ])('refuses %s', (_, bytes, code) => {
    expect(() => parseOrganisation(bytes)).toThrow(expect.objectContaining({ code, exit: 65 }));
  });
});
