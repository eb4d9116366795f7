import { Readable } from 'node:stream';
import { StageUpload } from '../../src/exchange/uploads/stage-upload.service.js';
import { CreateBriefing } from '../../src/committees/briefing/create-briefing.service.js';
import { ReleaseBriefing } from '../../src/committees/briefing/release-briefing.service.js';
import { RunJob } from '../../src/jobs/run-job.js';
import { EXAMPLE } from '../../src/api/examples.js';
import type { Role } from '../../src/identity/roles.js';
import { permissionsOf } from '../../src/identity/policy.js';
import { ApiTokens } from '../../src/identity/tokens/api-tokens.service.js';
import { ViewerQuery } from '../../src/identity/viewer.query.js';
import { FACT_KINDS, type FactKind, isOfWorkItem } from '../../src/programmes/facts/kinds.js';
import { County } from '../factories/county.js';
import { type AccountFacts, makeAccount } from './accounts.js';
import type { TestApp } from './test-app.js';
import type { TestWeb } from './test-web.js';

export interface Token {
  account: string;
  id: string;
  token: string;
}

/** A token of an account. @param scopes default: all that the account may */
export async function tokenFor(test: TestApp, account: string, scopes?: string[], days = 30): Promise<Token> {
  const viewer = (await test.app.get(ViewerQuery).of(account))!;
  const wish = { name: 'Test', scopes: scopes ?? permissionsOf(viewer), days };
  const { id, token } = await test.app.get(ApiTokens).create(viewer, wish);
  return { account, id, token };
}

/** An account with a role, and its token. */
export const tokenOf = async (test: TestApp, role: Role, facts: AccountFacts = {}, scopes?: string[]): Promise<Token> =>
  tokenFor(test, await makeAccount(test, role, facts), scopes);

export interface Answered {
  status: number;
  headers: Headers;
  /** Parsed JSON; undefined without a body. */
  json: Record<string, unknown>;
}

/** A call as a program makes it. @param body sent as JSON, but for a form */
export async function call(
  web: TestWeb,
  { token }: { token?: string },
  target: string,
  { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answered> {
  const [method, path] = target.split(' ') as [string, string];
  const response = await fetch(web.url + path, {
    method,
    redirect: 'manual',
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && !(body instanceof FormData) && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: body instanceof FormData ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, json: text ? JSON.parse(text) : undefined };
}

/** A file as a form brings it. */
export function formOf({ name, text }: { name: string; text: string }): FormData {
  const form = new FormData();
  form.append('file', new Blob([text]), name);
  return form;
}

/** A list under headings that no profile knows: its columns have to be assigned. */
async function stagedList(test: TestApp): Promise<string> {
  const stage = test.app.get(StageUpload);
  const list =
    'Kennzahl;Nachname;Kontrakt-Kennung;OE;Start;Befristet bis\r\n00043;Herbst;V8;50.3;01.01.2026;31.12.2027\r\n';
  const id = await stage.receive(Readable.from([Buffer.from(list)]));
  return (await stage.stage(id, { name: 'loga.csv', profile: null }, 'hr@kreis-musterland.example')).id;
}

export interface ApiCounty {
  units: Record<'department' | 'kim' | 'other', string>;
  /** contract.id by number; V1 to V4 end together in KIM, V5 in the other unit. */
  contracts: Record<string, string>;
  /** What stands for each id of the examples here. */
  real: Map<string, string>;
}

/** A department with two units, whose contracts end with the year; looked at once, so that everything follows. */
export async function fillApiCounty(test: TestApp): Promise<ApiCounty> {
  const county = new County(test);
  const department = await county.unit('50', { manager: '700001', hr: '700002' });
  const kim = await county.unit('50.3', { parent: '50', manager: '700003' });
  const other = await county.unit('51.2', { parent: '50', manager: '700004' });
  const committee = await county.committee('KIM', { 'ausschuss@kreis-musterland.example': 'member' });
  const session = await county.session(committee, '2026-12-08');
  const held = await county.session(committee, '2026-11-10');
  const programme = await county.programme('KIM');
  await test.rows(
    `insert into programme_grant (programme_id, title, starts_on, ends_on, amount_cents, certainty)
     values ($1, 'Landesförderung', '2024-01-01', '2026-12-31', 120000000, 'approved')`,
    [programme],
  );
  for (let each = 0; each < 4; each += 1)
    await county.contract({ unit: '50.3', programme: 'KIM', to: '2026-12-31', from: '2025-01-01' });
  await county.contract({ unit: '51.2', to: '2026-12-31' });
  await test.app.get(RunJob).run('watch', Temporal.PlainDate.from('2026-11-22'));
  await test.app.get(RunJob).run('deliver', Temporal.PlainDate.from('2026-11-22'));
  const rows = await test.rows<{ id: string; number: string }>('select id, number from contract');
  const contracts = Object.fromEntries(rows.map(({ id, number }) => [number, id]));
  const first = async (sql: string, ...values: unknown[]): Promise<string> =>
    (await test.rows<{ id: string }>(sql, values))[0]!.id;
  const account = await makeAccount(test, 'dpo', { name: 'Sabine Holtmann' });
  const real = new Map<string, string>([
    [EXAMPLE.contract, contracts['V1']!],
    [EXAMPLE.decision, await first('select id from decision where contract_id = $1', contracts['V1'])],
    [EXAMPLE.unit, kim],
    [EXAMPLE.programme, programme],
    [EXAMPLE.committee, committee],
    [EXAMPLE.session, session],
    [EXAMPLE.heldSession, held],
    [EXAMPLE.member, await first('select id from committee_member where committee_id = $1', committee)],
    [
      EXAMPLE.outcome,
      await first(
        `insert into session_outcome (session_id, kind, text) values ($1, 'consensus', 'Weiter so.') returning id`,
        held,
      ),
    ],
    [
      EXAMPLE.goneOutcome,
      await first(
        `insert into session_outcome (session_id, kind, text) values ($1, 'noted', 'Kenntnis genommen.') returning id`,
        held,
      ),
    ],
    [
      EXAMPLE.councilImport,
      await first(
        `insert into oparl_run (source, dry_run, whole, state, finished_at, failure) values
           ('https://ris.kreis-musterland.example/oparl', false, false, 'failed', our_now(),
            '{"code": "oparl_busy", "text": {"de": "Bitte später.", "en": "Later."}}') returning id`,
      ),
    ],
    [
      EXAMPLE.promise,
      await first(
        `insert into promise (committee_id, kind, text, made_on, due_session_id)
         values ($1, 'promise', 'Über die Stellen berichten.', '2026-09-24', $2) returning id`,
        committee,
        session,
      ),
    ],
    [
      EXAMPLE.absence,
      await first(
        `insert into absence (employee_id, starts_on, ends_on)
         select id, '2026-12-21', '2026-12-31' from employee where number = '700004' returning id`,
      ),
    ],
    [
      EXAMPLE.task,
      await first(
        `insert into task (kind, contract_id, asked_on, due_on)
         values ('permanent_post_request', $1, '2026-11-02', '2026-12-02') returning id`,
        contracts['V2'],
      ),
    ],
    [
      EXAMPLE.importRun,
      await first(
        `insert into import_run (kind, file_name, sha256, state, counts, applied_no)
         values ('contracts', 'vertraege.xlsx', repeat('0', 64), 'applied', '{"rows": 5}', 1) returning id`,
      ),
    ],
    ...(await Promise.all(
      (
        [
          [EXAMPLE.undoneImport, 'undone'],
          [EXAMPLE.uploadedImport, 'checked'],
        ] as const
      ).map(
        async ([example, state]) =>
          [
            example,
            await first(
              `insert into import_run (kind, file_name, sha256, state, counts)
               values ('contracts', 'vertraege.xlsx', repeat('1', 64), $1, '{"rows": 5}') returning id`,
              state,
            ),
          ] as const,
      ),
    )),
    [EXAMPLE.openImport, await stagedList(test)],
    ...(await briefingsOf(test, committee)),
    [EXAMPLE.account, account],
    [EXAMPLE.accountRole, await first('select id from account_role where account_id = $1', account)],
    ...(await programmeFacts(first, await county.programme('EHRENAMT'))),
    [EXAMPLE.mail, await first('select id from mail order by id limit 1')],
  ]);
  return { units: { department, kim, other }, contracts, real };
}

/** Two of each kind of facts: one to read and change, one to remove. */
async function programmeFacts(
  first: (sql: string, ...values: unknown[]) => Promise<string>,
  programme: string,
): Promise<[string, string][]> {
  const found: [string, string][] = [[EXAMPLE.programmeWithFacts, programme]];
  const make = async (kind: FactKind, columns: string, values: string, of = programme): Promise<void> => {
    for (const [example, which] of [
      [EXAMPLE[kind], '1'],
      [EXAMPLE[`removed-${kind}`], '2'],
    ] as const) {
      const { table } = FACT_KINDS[kind];
      const sql = `insert into ${table} (${isOfWorkItem(kind) ? 'work_item_id' : 'programme_id'}, ${columns})
         values ($1, ${values.replaceAll('?', which)}) returning id`;
      found.push([example, await first(sql, of)]);
    }
  };
  await make('statements', 'said_on, certainty, text', `'2026-0?-01', 'announced', 'Zusage ?'`);
  await make('grants', 'title, starts_on, certainty', `'Mittel ?', '2025-01-01', 'approved'`);
  await make('indicators', 'code, name', `'K?', 'Kennzahl ?'`);
  await make('objectives', 'title', `'Ziel ?'`);
  await make('work-items', 'title', `'Vorhaben ?'`);
  const [, item] = found.find(([example]) => example === EXAMPLE['work-items'])!;
  await make('milestones', 'title, due_on', `'Schritt ?', '2027-01-01'`, item);
  await make('participants', 'name', `'Person ?'`, item);
  await first(
    `insert into programme_indicator_value (indicator_id, month, value) values ($1, '2026-09-01', 12) returning id`,
    found.find(([example]) => example === EXAMPLE.indicators)![1],
  );
  return found;
}

/** Anything with the ids of the examples replaced by real ones. */
export function withRealIds<T>(value: T, { real }: ApiCounty): T {
  let text = JSON.stringify(value);
  for (const [example, id] of real) text = text.replaceAll(example, id);
  return JSON.parse(text) as T;
}

/** A briefing in each of its states, for sessions of their own. */
async function briefingsOf(test: TestApp, committee: string): Promise<[string, string][]> {
  const create = test.app.get(CreateBriefing);
  const county = new County(test);
  const draft = async (day: string, audience: 'public' | 'non_public'): Promise<string> => {
    const session = await county.session(committee, day);
    await test.rows('update committee_session set non_public_part = true where id = $1', [session]);
    return create.run('test', { session, audience });
  };
  const released = await draft('2027-02-02', 'public');
  await test.app.get(ReleaseBriefing).run('test', released, 1);
  await test.app.get(RunJob).run('deliver', Temporal.PlainDate.from('2026-11-22'));
  return [
    [EXAMPLE.briefing, released],
    [EXAMPLE.draftBriefing, await draft('2027-03-02', 'public')],
    [EXAMPLE.nonPublicBriefing, await draft('2027-04-06', 'non_public')],
  ];
}
