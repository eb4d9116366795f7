import type { EntityManager } from 'typeorm';

/** Who enters it, as the history names them. */
export const DEMO_CLERK = 'gremien@kreis-musterland.example';

const MONTHS = 14;

/** Advice sessions rise from month to month, with a dip in summer; invented. */
const sessions = (index: number, month: number): number => 212 + index * 13 - (month === 7 || month === 8 ? 45 : 0);

/** People whose procedure for naturalisation is accompanied; invented. */
const accompanied = (index: number): number => 38 + ((index * 7) % 11) + index;

function statements(year: number): object[] {
  const row = (said_on: string, certainty: string, text: string, source: string, from: string | null = null) => ({
    said_on,
    certainty,
    text,
    source,
    in_force_from: from,
  });
  return [
    row(
      `${year - 3}-09-14`,
      'announced',
      'Das Land kündigt an, Integrationsmanagement dauerhaft zu fördern.',
      'Pressemitteilung des Ministeriums',
    ),
    row(`${year - 2}-06-20`, 'approved', 'Der Landtag beschließt die Aufnahme in das Gesetz.', 'Plenarprotokoll'),
    row(
      `${year - 2}-12-18`,
      'statute',
      'Kommunales Integrationsmanagement steht im Gesetz; die Höhe der Mittel regelt der Haushalt.',
      'Gesetz- und Verordnungsblatt',
      `${year - 1}-01-01`,
    ),
  ];
}

function indicators(today: Temporal.PlainDate): object[] {
  const last = today.with({ day: 1 }).subtract({ months: 1 });
  const months = Array.from({ length: MONTHS }, (_, index) => last.subtract({ months: MONTHS - 1 - index }));
  const valuesOf = (value: (index: number, month: number) => number) =>
    months.map((month, index) => ({ month: month.toString(), value: value(index, month.month) }));
  return [
    {
      code: 'BERATUNG',
      name: 'Beratungen',
      unit: 'Gespräche im Monat',
      definition: 'Abgeschlossene Beratungsgespräche des Case Managements; jedes Gespräch zählt einmal.',
      counts_people: false,
      minimum: 100,
      maximum: 600,
      monthly: valuesOf(sessions),
    },
    {
      code: 'EINBUERGERUNG',
      name: 'Begleitete Einbürgerungen',
      unit: 'Personen',
      definition: 'Personen, deren Einbürgerung am Monatsende begleitet wird.',
      counts_people: true,
      minimum: 0,
      maximum: 120,
      monthly: valuesOf(accompanied),
    },
  ];
}

const day = (today: Temporal.PlainDate, months: number): string => today.add({ months }).toString();

const objectives = (today: Temporal.PlainDate): object[] => [
  {
    title: 'In jeder Gemeinde gibt es eine Ansprechperson',
    owner: 'Koordination KIM',
    due_on: day(today, -1),
    state: 'at_risk',
    note: 'Zwei von elf Gemeinden fehlen noch.',
  },
  {
    title: 'Wartezeit auf ein Erstgespräch unter zwei Wochen',
    owner: 'Leitung Integrationszentrum',
    due_on: day(today, 4),
    state: 'on_track',
    note: '',
  },
  { title: 'Alle Stellen besetzt', owner: 'Dezernat II', due_on: null, state: 'reached', note: '' },
];

const concept = (today: Temporal.PlainDate) => ({
  milestones: [
    { title: 'Bestandsaufnahme', due_on: day(today, -5), done_on: day(today, -5) },
    { title: 'Entwurf abgestimmt', due_on: day(today, -1), done_on: day(today, -1) },
    { title: 'Rückmeldung der Gemeinden', due_on: day(today, 1), done_on: null },
    { title: 'Vorstellung im Ausschuss', due_on: day(today, 4), done_on: null },
  ],
  participants: [
    'Kommunales Integrationszentrum',
    'Ausländerbehörde',
    'Caritasverband Musterland',
    'Städte und Gemeinden',
  ],
});

/** What the county has entered for its programme: the same on the same day. */
export async function enterDemoProgramme(manager: EntityManager, today: Temporal.PlainDate): Promise<void> {
  const [programme] = await manager.query<{ id: string }[]>(`select id from programme where code = 'KIM'`);
  if (!programme) return;
  const rows = (list: object[]) => [programme.id, JSON.stringify(list)];
  await manager.query(
    `insert into programme_statement (programme_id, said_on, certainty, text, source, in_force_from)
     select $1, said_on, certainty, text, source, in_force_from from jsonb_to_recordset($2::jsonb)
       r(said_on date, certainty text, text text, source text, in_force_from date)`,
    rows(statements(today.year)),
  );
  await manager.query(
    `with r as (
       select * from jsonb_to_recordset($2::jsonb) r(code text, name text, unit text, definition text, counts_people boolean,
         minimum numeric, maximum numeric, monthly jsonb)),
     made as (
       insert into programme_indicator (programme_id, code, name, unit, definition, counts_people, minimum, maximum)
       select $1, code, name, unit, definition, counts_people, minimum, maximum from r returning id, code)
     insert into programme_indicator_value (indicator_id, month, value, source)
     select made.id, v.month, v.value, 'Monatsstatistik' from made join r using (code),
       jsonb_to_recordset(r.monthly) v(month date, value numeric)`,
    rows(indicators(today)),
  );
  await manager.query(
    `insert into programme_objective (programme_id, title, owner, due_on, state, note)
     select $1, title, owner, due_on, state, note from jsonb_to_recordset($2::jsonb)
       r(title text, owner text, due_on date, state text, note text)`,
    rows(objectives(today)),
  );
  const { milestones, participants } = concept(today);
  await manager.query(
    `with item as (
       insert into programme_work_item (programme_id, title, kind, owner, state, note)
       values ($1, 'Konzept „Einbürgerung begleiten“', 'Konzept', 'Koordination KIM', 'on_track',
         'Wie Gemeinden, Ausländerbehörde und Beratung zusammenarbeiten.') returning id),
     step as (
       insert into programme_milestone (work_item_id, title, due_on, done_on)
       select item.id, title, due_on, done_on from item, jsonb_to_recordset($2::jsonb) r(title text, due_on date, done_on date))
     insert into programme_participant (work_item_id, organisation)
     select item.id, organisation from item, unnest($3::text[]) organisation`,
    [programme.id, JSON.stringify(milestones), participants],
  );
}
