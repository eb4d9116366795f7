/**
 * A fictional county as its payroll system and its personnel office would describe it, relative to a day: a programme
 * that works, and 12 of whose 14 people end together on 31 December. All people, posts and figures are invented.
 */
export interface DemoCounty {
  /** Last day of the cliff: 31 December of the day's year. */
  cliffDay: Temporal.PlainDate;
  /** The payroll export: windows-1252, semicolons, title lines, repeated headings, a sum line, some defects. */
  export: Buffer;
  /** The organisation file (YAML, UTF-8). */
  organisation: string;
}

const HEADINGS = [
  'Personalnr.',
  'Name',
  'Vorname',
  'E-Mail (dienstl.)',
  'OE',
  'OE-Bezeichnung',
  'Stellen-Nr.',
  'Funktion',
  'Programm / Kostenträger',
  'Entgeltgr.',
  'Stufe',
  'Wochenstd.',
  'Umfang %',
  'Beginn',
  'Befristet bis',
  'Befristungsgrund',
  'unterschr. am',
  'Vertragsnr.',
  'Vorgänger-Vertrag',
  'Vorgesetzte/r (PNr.)',
  'Austritt am',
  'Austrittsgrund',
  'Bemerkung',
];

const UNITS = {
  '16.0': 'Kommunales Integrationszentrum',
  '50.1': 'Sozialamt – Verwaltung',
  '51.3': 'Jugendamt – Soziale Dienste',
  '53.2': 'Gesundheitsamt – Prävention',
  '61.0': 'Regionalentwicklung',
} as const;
type Unit = keyof typeof UNITS;

const FAMILY = [
  'Abeling',
  'Börste',
  'Çiftçi',
  'Dräger',
  'Eickhoff',
  'Großekemper',
  'Hövel',
  'Ilgner',
  'Jürgens',
  'Kröger',
];
const GIVEN = [
  'Alena',
  'Bülent',
  'Çetin',
  'Dörte',
  'Emil',
  'Frieda',
  'Gökhan',
  'Hülya',
  'Ida',
  'Jörn',
  'Käthe',
  'Lütfi',
];
const KIM = 'KIM – Kommunales Integrationsmanagement';
const PROJECT = '§ 14 Abs. 1 S. 2 Nr. 1 TzBfG';
const MONEY = 'Drittmittel (§ 14 Abs. 1 TzBfG)';

interface Line {
  person: number;
  unit: Unit;
  job?: string;
  programme?: string;
  hours?: number;
  from: Temporal.PlainDate;
  to: Temporal.PlainDate | null;
  ground?: string;
  step: number;
  previous?: number;
  left?: Temporal.PlainDate;
}

const german = (date: Temporal.PlainDate): string =>
  [date.day, date.month, date.year].map((part) => String(part).padStart(2, '0')).join('.');

function address(person: number): string {
  const ascii = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter]!)
      .normalize('NFD')
      .replace(/[^a-z]/g, '');
  return `${ascii(given(person))}.${ascii(family(person))}@kreis-musterland.example`;
}

const family = (person: number): string => FAMILY[(person * 7) % FAMILY.length]!;
const given = (person: number): string => GIVEN[(person * 5) % GIVEN.length]!;
const contractNumber = (person: number, step: number): string => `V${person}-${step}`;

function cells(line: Line): string[] {
  const hours = line.hours ?? 39;
  const decimal = (value: number): string => value.toFixed(1).replace('.', ',');
  return [
    String(line.person).padStart(6, '0'),
    family(line.person),
    given(line.person),
    address(line.person),
    line.unit,
    UNITS[line.unit],
    `${line.unit}-${String(line.person % 97).padStart(2, '0')}`,
    line.job ?? 'Sachbearbeitung',
    line.programme ?? '',
    line.job === 'Case Management' ? 'S 12' : 'EG 9b',
    String(Math.min(6, line.step)),
    decimal(hours),
    decimal((hours / 39) * 100),
    german(line.from),
    line.to ? german(line.to) : ['', 'unbefristet', '31.12.9999'][line.person % 3]!,
    line.ground ?? '',
    german(line.from.subtract({ days: 9 + (line.person % 7) })),
    contractNumber(line.person, line.step),
    line.previous === undefined ? '' : contractNumber(line.person, line.previous),
    '2001',
    line.left ? german(line.left) : '',
    line.left ? 'Eigenkündigung' : '',
    '',
  ];
}

/** Yearly contracts one after the other, the last one until the end of `lastYear`. */
function chain(person: number, firstYear: number, lastYear: number, facts: Partial<Line>): Line[] {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => ({
    unit: '16.0',
    programme: KIM,
    job: 'Case Management',
    ground: person % 2 ? PROJECT : MONEY,
    ...facts,
    person,
    from: Temporal.PlainDate.from({ year: firstYear + index, month: 1, day: 1 }),
    to: Temporal.PlainDate.from({ year: firstYear + index, month: 12, day: 31 }),
    step: index + 1,
    ...(index ? { previous: index } : {}),
  }));
}

/** The programme: twelve whose yearly contracts end this year, one permanent, one until the end of next year, one who left. */
function programme(year: number): Line[] {
  const lines = Array.from({ length: 12 }, (_, index) =>
    chain(4101 + index, year - 1 - (index % 4), year, {
      hours: index % 5 === 2 ? 29.25 : 39,
      ...(index % 4 === 3 ? { job: 'Koordination' } : {}),
    }),
  ).flat();
  const start = Temporal.PlainDate.from({ year: year - 1, month: 1, day: 1 });
  const lastOfNextYear = Temporal.PlainDate.from({ year: year + 1, month: 12, day: 31 });
  const facts = { unit: '16.0', programme: KIM, job: 'Koordination', step: 1, from: start } as const;
  return [
    ...lines,
    { ...facts, person: 4121, to: null },
    { ...facts, person: 4122, to: lastOfNextYear, ground: PROJECT },
    ...chain(4123, year - 2, year - 1, { left: Temporal.PlainDate.from({ year: year - 1, month: 9, day: 30 }) }),
  ];
}

/** The rest of the house: permanent staff, and terms that end over the next one and a half years. */
function others(today: Temporal.PlainDate): Line[] {
  const units = Object.keys(UNITS) as Unit[];
  const permanent = Array.from({ length: 40 }, (_, index) => ({
    person: 4301 + index * 3,
    unit: units[index % units.length]!,
    from: today.subtract({ years: 2 + (index % 9), months: index % 12 }).with({ day: 1 }),
    to: null,
    step: 1,
    hours: index % 3 ? 39 : 19.5,
  }));
  const grounds = ['§ 14 Abs. 2 TzBfG', 'Elternzeitvertretung § 21 BEEG', 'Vertretung (§ 14 Abs. 1 S. 2 Nr. 3)'];
  const fixedTerm = Array.from({ length: 14 }, (_, index) => {
    const to = today
      .add({ months: 1 + index })
      .with({ day: 1 })
      .subtract({ days: 1 });
    return {
      person: 4501 + index * 3,
      unit: units[(index * 2) % units.length]!,
      from: to.add({ days: 1 }).subtract({ months: 18 }),
      to,
      step: 1,
      hours: index % 2 ? 39 : 19.5,
      ground: grounds[index % grounds.length]!,
    };
  });
  return [...permanent, ...fixedTerm];
}

/** Lines as they really occur: a day that does not exist, no number, hours in words, a year of two digits, blanks. */
function defects(year: number, today: Temporal.PlainDate): string[][] {
  const from = Temporal.PlainDate.from({ year: year - 1, month: 3, day: 1 });
  const to = today.add({ months: 8 }).with({ day: 1 }).subtract({ days: 1 });
  const base = (person: number): string[] => cells({ person, unit: '50.1', from, to, step: 1, ground: PROJECT });
  const change = (person: number, heading: string, value: string): string[] =>
    base(person).with(HEADINGS.indexOf(heading), value);
  return [
    change(9901, 'Beginn', `31.02.${year}`),
    change(9902, 'Personalnr.', ''),
    change(9903, 'Wochenstd.', 'neununddreißig'),
    change(9904, 'Befristet bis', german(to).replace(/\d\d(?=\d\d$)/, '')),
    change(9905, 'Name', `  ${family(9905)} `),
  ];
}

/** windows-1252 is Latin-1 for everything here but the dash. */
function windows1252(text: string): Buffer {
  return Buffer.from(text.replaceAll('–', '\x96'), 'latin1');
}

function payrollExport(today: Temporal.PlainDate): Buffer {
  const lines = [...programme(today.year), ...others(today)].map(cells);
  const middle = Math.floor(lines.length / 2);
  const body = [...lines.slice(0, middle), HEADINGS, ...lines.slice(middle), ...defects(today.year, today), lines[0]!];
  const contracts = body.length - 1;
  const rows = [
    ['Kreis Musterland'],
    ['Vertragsübersicht befristet/unbefristet', '', '', '', '', `Stichtag: ${german(today)}`],
    [],
    HEADINGS,
    ...body,
    ['Summe', `${contracts} Verträge`],
  ];
  return windows1252(rows.map((row) => HEADINGS.map((_, index) => row[index] ?? '').join(';')).join('\r\n'));
}

/** The committee's sessions of a year: the third Thursday of four months. */
function sessions(year: number): string {
  return [3, 6, 9, 11]
    .map((month) => Temporal.PlainDate.from({ year, month, day: 15 }))
    .map((day) => day.add({ days: (11 - day.dayOfWeek) % 7 }))
    .map((day) => `      - { date: ${day.toString()}, time: "17:00", place: "Kreishaus, Sitzungssaal" }`)
    .join('\n');
}

function organisation(today: Temporal.PlainDate): string {
  const year = today.year;
  const person = (number: string, familyName: string, givenName: string): string =>
    `  - { number: "${number}", familyName: ${familyName}, givenName: ${givenName}, email: ${givenName.toLowerCase()}.${familyName.toLowerCase()}@kreis-musterland.example }`;
  return `# What the payroll export does not know: who leads, who is told, where the money comes from.
people:
${person('001001', 'Overbeck', 'Thea')}
${person('002001', 'Brinkhoff', 'Anke')}
${person('002002', 'Westkamp', 'Jonas')}
${person('003001', 'Holtmann', 'Sabine')}
units:
  - { code: KREIS, name: Kreis Musterland, hrContact: "003001" }
  - { code: DEZ-II, name: Dezernat II, parent: KREIS, manager: "001001" }
  - { code: "16.0", parent: DEZ-II, manager: "002001", deputy: "002002" }
${(Object.keys(UNITS) as Unit[])
  .filter((unit) => unit !== '16.0')
  .map((unit) => `  - { code: "${unit}", parent: DEZ-II }`)
  .join('\n')}
committees:
  - code: SOZ
    name: Ausschuss für Soziales und Integration
    department: Dezernat II
    members:
      - { name: Ulrike Steinkamp, role: chair, faction: Fraktion A, email: ulrike.steinkamp@kreis-musterland.example, from: ${year - 1}-11-01 }
      - { name: Henning Ahlers, role: member, faction: Fraktion B, email: henning.ahlers@kreis-musterland.example, from: ${year - 1}-11-01 }
      - { name: Geschäftsstelle Gremien, role: clerk, organisation: Kreis Musterland, email: gremien@kreis-musterland.example, from: ${year - 1}-11-01 }
    sessions:
${sessions(year - 1)}
${sessions(year)}
${sessions(year + 1)}
programmes:
  - code: KIM
    name: Kommunales Integrationsmanagement
    committee: SOZ
    grants:
      - { title: Zuwendung ${year}, from: ${year}-01-01, to: ${year}-12-31, amount: 850000, certainty: approved, source: Bescheid vom 12.12.${year - 1} }
      - { title: Zuwendung ${year + 1}, from: ${year + 1}-01-01, to: ${year + 1}-12-31, certainty: expected, source: Haushaltsentwurf des Landes }
`;
}

/** The county on a day; the same day always gives the same files. */
export function demoCounty(today: Temporal.PlainDate): DemoCounty {
  return {
    cliffDay: Temporal.PlainDate.from({ year: today.year, month: 12, day: 31 }),
    export: payrollExport(today),
    organisation: organisation(today),
  };
}
