import { CorrectBriefing } from '../../src/committees/briefing/correct-briefing.service.js';
import { CreateBriefing } from '../../src/committees/briefing/create-briefing.service.js';
import { ROUTE_ROLES } from '../architecture/route-roles.js';
import { briefingPath } from '../support/briefings.js';
import { insertDashboardCounty } from '../support/dashboard-county.js';
import { formsOf, type PageField, type PageForm, unescaped } from '../support/page-forms.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';
import { FormWalk, type FoundForm, keyOf, linksOf, type Shown } from '../support/walk-forms.js';

/** Pages on which people write about programmes, committees, briefings and cases, and who is told and fed what. */
const AREA =
  /^\/(programmes|committees|briefings|contracts|decisions|year-end|mail|account\/feeds|admin\/accounts)(\/|\?|$)/;

const TOO_LONG = 50_000;
/** What may be longer than that. */
const LONGER: Record<string, number> = { 'POST /committees/:id/promises/minutes text': 100_001 };

/** What is no text; every field gets another one. */
const UNFIT = ['a\0b', 'a\u001Bb', 'a\u202Eb', 'a\uD800b', 'a\u2066b', 'a\u0085b', 'a\uFFFFb'];

/** To be kept to the letter: commands of the printer and of pages, and letters that are written from the right. */
const MARKUP =
  '#panic("x") #import "/etc/passwd": * $x^2$ *a* _b_ [c] = d @e <f> \\ // /* */ #let x = 1 #show: none `raw` ' +
  '<script>alert(1)</script> "><img src=x onerror=alert(1)> \' & &amp; {{x}} %0d%0a \u200Fאב\u200E ';

/** What may stand where markup may not, by what is said there; one after the other, until it is taken. */
const FITTING: [said: RegExp, values: string[]][] = [
  [/Personalnummer/, ['004105']],
  [/E-Mail/, ['ronja.frueher@kreis-musterland.example']],
  [/Uhrzeit/, ['17:00']],
  [/Zahl/, ['1']],
  [/Datum|Tag|Beginn|Ende|liegt/, ['20.11.2026', '30.11.2026', '31.12.2027', '']],
  [/./, ['']],
];

/** Read for a move to another post only, where it has to be one of the register. */
const NOT_KEPT = new Set(['position']);

/** Routes whose forms the walk does not meet, and why nothing is lost by that. */
const WITHOUT_TEXT: Readonly<Record<string, string>> = {
  'POST /admin/accounts/:id/factors': 'a button, where there are factors',
  'POST /briefings/:id/correct': 'a button',
  'POST /briefings/:id/noted': 'a button',
  'POST /committees/imports': 'a button for each source of the configuration',
  'POST /committees/:id/sessions/:session/minutes-checked': 'a button of sessions whose minutes are read',
  'POST /mail/:id/resend': 'a button',
  'POST /programmes/:id/import/apply': 'carries what a file brought (bad-files.spec.ts)',
};

let web: TestWeb;
let walk: FormWalk;
const faults = { long: [] as string[], unfit: [] as string[], markup: [] as string[] };
const tried = new Set<string>();
/** Forms that what was sent before has taken away. */
const gone: FoundForm[] = [];
const routes = new Set<string | undefined>();
const limits = new Map<string, number>();
let made = 0;

beforeAll(async () => {
  web = await startTestWeb();
  const county = await insertDashboardCounty(web);
  walk = new FormWalk(web, AREA);
  const queue = await walk.begin(county, ['clerk', 'hr', 'admin'], await drafts());
  for (let form = queue.shift(); form !== undefined; form = queue.shift()) {
    routes.add(routeOf(form));
    if (form.method !== 'POST' || form.multipart || textsOf(form).length === 0) continue;
    const now = await walk.now(form);
    if (now) {
      await refusesLong(now);
      await refusesUnfit(now);
      queue.unshift(...(await keepsMarkup(now)));
    } else gone.push(form);
  }
}, 300_000);
afterAll(() => web?.close());

/** Addresses of a corrected edition and of a draft that names cases: beside those of the list of pages. */
async function drafts(): Promise<string[]> {
  const draft = await briefingPath({ web }, 'draft');
  const released = (await briefingPath({ web }, 'released')).split('/').at(-1)!;
  const correction = await web.app.get(CorrectBriefing).run('test', released);
  const [row] = await web.rows<{ session: string }>('select session_id as session from briefing where id = $1', [
    draft.split('/').at(-1),
  ]);
  const cases = await web.app.get(CreateBriefing).run('test', { session: row!.session, audience: 'non_public' });
  return [`/briefings/${correction}`, `/briefings/${cases}`];
}

const ROUTES = Object.keys(ROUTE_ROLES).filter((route) => route.startsWith('POST ') && AREA.test(route.slice(5)));
const routeOf = ({ action }: PageForm): string | undefined =>
  ROUTES.find((route) => new RegExp(`^${route.slice(5).replaceAll(/:\w+/g, '[^/?]+')}(\\?|$)`).test(action));

const textsOf = ({ fields }: PageForm): PageField[] => fields.filter(({ kind }) => kind === 'text');

/** What a browser sends of a form, with other texts; of its buttons the one that goes furthest. */
function sentOf(form: PageForm, text: (field: PageField, place: number) => string): [string, string][] {
  const buttons = form.fields.filter(({ kind }) => kind === 'button');
  const button = buttons.find(({ value }) => !/^(edit|remove|check|preview)$/.test(value)) ?? buttons[0];
  const texts = textsOf(form);
  return form.fields
    .filter((field) => field === button || (field.sent && field.kind !== 'file'))
    .map((field) => [field.name, field.kind === 'text' ? text(field, texts.indexOf(field)) : field.value]);
}

const againOf = (form: FoundForm, { html }: Shown): PageForm | undefined =>
  formsOf(html, form.address).find((each) => keyOf(each) === form.key);

async function refusesLong(form: FoundForm): Promise<void> {
  const long = 'x'.repeat(LONGER[form.key] ?? TOO_LONG);
  const shown = await walk.post(
    form.as,
    form.action,
    sentOf(form, () => long),
  );
  const again = againOf(form, shown);
  if (shown.status !== 422) faults.long.push(`${form.key}: ${shown.status}`);
  for (const { name } of textsOf(form)) {
    const now = again?.fields.find((field) => field.name === name);
    const [, limit] = /höchstens ([\d.]+) Zeichen/.exec(now?.problem ?? '') ?? [];
    if (limit) limits.set(`${form.key} ${name}`, Number(limit.replace('.', '')));
    else faults.long.push(`${form.key}: ${name} says ${now?.problem}`);
    if (now?.value !== long) faults.long.push(`${form.key}: ${name} is shown with ${now?.value.length} characters`);
    tried.add(`${routeOf(form)} ${name}`);
  }
}

async function refusesUnfit(form: FoundForm): Promise<void> {
  const shown = await walk.post(
    form.as,
    form.action,
    sentOf(form, (_, place) => UNFIT[place % UNFIT.length]!),
  );
  const again = againOf(form, shown);
  if (shown.status !== 422) faults.unfit.push(`${form.key}: ${shown.status}`);
  for (const [place, { name }] of textsOf(form).entries()) {
    const now = again?.fields.find((field) => field.name === name);
    const what = `${form.key}: ${name} with ${JSON.stringify(UNFIT[place % UNFIT.length])}`;
    if (!/kein Text/.test(now?.problem ?? '')) faults.unfit.push(`${what} says ${now?.problem}`);
    if (now?.value !== 'ab') faults.unfit.push(`${what} is shown as ${JSON.stringify(now?.value)}`);
  }
}

/** The markup at the longest that is allowed, with a beginning of its own. */
function markupFor({ key }: FoundForm, { name }: PageField): string {
  const most = Math.min(limits.get(`${key} ${name}`) ?? 40, 20_000);
  made += 1;
  return `${`$${made}#${MARKUP.repeat(Math.ceil(most / MARKUP.length))}`.slice(0, most - 1)}.`;
}

/** Sends a form full of markup, mends what has to be otherwise, and follows it until it is kept. @returns new forms */
async function keepsMarkup(form: FoundForm): Promise<FoundForm[]> {
  const texts = new Map(textsOf(form).map((field) => [field.name, markupFor(form, field)]));
  const times = new Map<string, number>();
  let now: PageForm = form;
  for (let round = 0; round < 8; round += 1) {
    const shown = await walk.post(
      form.as,
      form.action,
      sentOf(now, ({ name }) => texts.get(name) ?? ''),
    );
    if (/<script>alert|<img src=x/.test(shown.html)) faults.markup.push(`${form.key}: not escaped`);
    if (shown.status === 303) return isKept(form, texts, shown.location!);
    const again = againOf(form, shown);
    // A next form, or done at once: then the form is empty again.
    const isNext = shown.status === 200 && (again === undefined || textsOf(again).every(({ value }) => value === ''));
    if (isNext) return walk.newForms(form.as, '', shown.html);
    if (![200, 422].includes(shown.status) || !again) {
      faults.markup.push(`${form.key}: ${shown.status}`);
      return [];
    }
    for (const { name, value } of textsOf(again))
      if (value !== texts.get(name)) faults.markup.push(`${form.key}: ${name} is shown as ${value.slice(0, 40)}`);
    mend(again, texts, times);
    now = again;
  }
  faults.markup.push(`${form.key}: never taken`);
  return [];
}

/** What was kept stands to the letter where it leads, or in the form again. */
async function isKept(form: FoundForm, texts: Map<string, string>, location: string): Promise<FoundForm[]> {
  const pages = [await walk.get(form.as, location), await walk.get(form.as, form.address || location)];
  for (const { status, html } of pages) {
    if (status >= 500) faults.markup.push(`${form.key}: leads to ${status}`);
    if (/<script>alert|<img src=x/.test(html)) faults.markup.push(`${form.key}: not escaped afterwards`);
  }
  const isThere = (text: string): boolean => pages.some(({ html }) => unescaped(html).includes(text));
  const missing = () =>
    [...texts].filter(([name, text]) => text.startsWith('$') && !NOT_KEPT.has(name) && !isThere(text));
  // Else on a page of the same thing.
  const path = location.replace(/[?#].*/, '');
  const nearby = new Set(linksOf(pages[0]!.html, location).filter((link) => link !== path && link.startsWith(path)));
  for (const link of nearby) if (missing().length > 0) pages.push(await walk.get(form.as, link));
  for (const [name] of missing()) faults.markup.push(`${form.key}: ${name} does not come back`);
  return walk.from([location], form.as);
}

function mend({ fields }: PageForm, texts: Map<string, string>, times: Map<string, number>): void {
  for (const field of fields.filter(({ problem }) => problem)) {
    const before = times.get(field.name) ?? 0;
    times.set(field.name, before + 1);
    if (field.kind === 'tick') field.sent = true;
    if (field.kind === 'choice') field.value = field.options.filter((each) => each !== '')[before] ?? '';
    if (field.kind !== 'text') continue;
    const [, values] = FITTING.find(([said]) => said.test(field.problem!))!;
    texts.set(field.name, values[Math.min(before, values.length - 1)]!);
  }
  if (fields.some(({ problem }) => problem)) return;
  // What is missing is said elsewhere: where nothing is chosen, or to be confirmed.
  for (const field of fields) {
    if (field.kind === 'tick') field.sent = true;
    if (field.kind === 'radio') field.sent ||= !fields.some((each) => each.name === field.name && each.sent);
  }
}

it('refuses 50,000 characters in every text of every form at its field, with the limit, and keeps what was typed', () => {
  expect(faults.long).toEqual([]);
});

it('refuses in every text of every form what is no text, and shows the rest again', () => {
  expect(faults.unfit).toEqual([]);
});

it('keeps markup at its longest in every form as it was typed, and shows it escaped', () => {
  expect(faults.markup).toEqual([]);
});

it('has tried every form there is on these pages', () => {
  expect(ROUTES.filter((route) => !routes.has(route) && !WITHOUT_TEXT[route])).toEqual([]);
  const untried = gone.flatMap((form) => textsOf(form).map(({ name }) => `${routeOf(form)} ${name}`));
  expect(untried.filter((field) => !tried.has(field))).toEqual([]);
  expect(tried.size).toBeGreaterThan(100);
});
