import { BriefingQuery } from '../../src/committees/briefing/briefing-row.query.js';
import { CreateBriefing } from '../../src/committees/briefing/create-briefing.service.js';
import { ReleaseBriefing } from '../../src/committees/briefing/release-briefing.service.js';
import { newId } from '../../src/shared/ids.js';
import type { TestWeb } from './test-web.js';

/** The sessions of one committee to which the county's programme reports, one each for the states of a briefing. */
const SESSIONS = { released: '2026-12-10', draft: '2027-03-11' } as const;

async function sessionOf(web: TestWeb, state: keyof typeof SESSIONS): Promise<string> {
  await web.rows(
    `insert into committee (code, name, department) values ('SOZ', 'Ausschuss für Soziales, Arbeit und Integration', 'Amt 16')
     on conflict do nothing`,
  );
  await web.rows(
    `update programme set committee_id = (select id from committee where code = 'SOZ') where code = 'KIM'`,
  );
  await web.rows(
    `insert into committee_member (committee_id, name, role, email, starts_on, faction)
     select id, m.name, m.role, m.email, '2025-11-01', m.faction from committee, (values
       ('Ulrike Steinkamp', 'chair', 'ulrike.steinkamp@kreis-musterland.example', 'Fraktion A'),
       ('Mehmet Aydın', 'member', null, 'Fraktion B')) m(name, role, email, faction)
     where code = 'SOZ' on conflict do nothing`,
  );
  await web.rows(
    `insert into promise (committee_id, kind, text, asked_by, made_on)
     select id, 'question', 'Wie viele Verträge sind für 2027 unterschrieben?', 'Fraktion B', '2026-09-24' from committee
     where code = 'SOZ' and not exists (select from promise)`,
  );
  const day = SESSIONS[state];
  await web.rows(
    `insert into committee_session (id, committee_id, held_on, non_public_part)
     select $1, c.id, $2, true from committee c where c.code = 'SOZ' and not exists (
       select from committee_session s where s.committee_id = c.id and s.held_on = $2::date)`,
    [newId(), day],
  );
  const [row] = await web.rows<{ id: string }>(
    `select s.id from committee_session s join committee c on c.id = s.committee_id where c.code = 'SOZ' and s.held_on = $1`,
    [day],
  );
  return row!.id;
}

/** Address of a briefing of the county, drafted or released; made when it is first asked for. */
export async function briefingPath({ web }: { web: TestWeb }, state: keyof typeof SESSIONS): Promise<string> {
  const session = await sessionOf(web, state);
  const [known] = await web.rows<{ id: string }>('select id from briefing where session_id = $1', [session]);
  if (known) return `/briefings/${known.id}`;
  const id = await web.app.get(CreateBriefing).run('test', { session, audience: 'public' });
  const { version } = (await web.app.get(BriefingQuery).one(id))!;
  if (state === 'released') await web.app.get(ReleaseBriefing).run('test', id, version);
  return `/briefings/${id}`;
}
