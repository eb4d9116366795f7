import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CreateBriefing } from '../../committees/briefing/create-briefing.service.js';
import { PromiseChanges, type PromiseWish } from '../../committees/promises/promise-changes.service.js';
import { OutcomeChanges } from '../../committees/sessions/outcome-changes.service.js';

interface Around {
  committee: string;
  held: string;
  held_on: string;
  next: string;
  programme: string;
  owner: string | null;
}

/** What the county's last session came to, and what is open since: two promises, one of them overdue, and a question. */
export async function tellCommittee(app: INestApplicationContext, today: Temporal.PlainDate): Promise<void> {
  const [around] = await app.get(DataSource).query<Around[]>(
    `select c.id as committee, held.id as held, held.held_on, next.id as next, p.id as programme,
       (select id from employee where number = '002001') as owner
     from committee c
       join programme p on p.committee_id = c.id
       cross join lateral (
         select id, held_on from committee_session where committee_id = c.id and held_on < $1::date order by held_on desc limit 1) held
       cross join lateral (
         select id from committee_session where committee_id = c.id and held_on >= $1::date order by held_on limit 1) next
     where c.code = 'SOZ'`,
    [today.toString()],
  );
  if (!around) return;
  const actor = 'demo';
  await app.get(OutcomeChanges).add(actor, around.held, {
    kind: 'consensus',
    faction: 'alle Fraktionen',
    text: 'Die gute Arbeit des Integrationsmanagements soll fortgesetzt werden; der Ausschuss möchte auch ohne förmlichen Beschluss auf dem Laufenden gehalten werden.',
    programme_id: around.programme,
    non_public: false,
  });
  const wish: PromiseWish = {
    kind: 'promise',
    text: '',
    asked_by: null,
    made_on: Temporal.PlainDate.from(around.held_on),
    made_in_session_id: around.held,
    owner: 'Kommunales Integrationszentrum',
    owner_id: around.owner,
    due_session_id: around.next,
    due_on: null,
    programme_id: around.programme,
    internal: false,
  };
  await app.get(PromiseChanges).add(actor, around.committee, [
    { ...wish, text: 'Die Verwaltung berichtet vor den Haushaltsberatungen erneut über den Stand der Verlängerungen.' },
    {
      ...wish,
      text: 'Die Verwaltung fragt beim Ministerium nach, wann die Förderung der Folgejahre bewilligt wird.',
      due_session_id: null,
      due_on: today.subtract({ days: 1 }),
    },
    {
      ...wish,
      kind: 'question',
      text: 'Wie viele Beratungen gab es im letzten Halbjahr, und wie viele Stellen sind besetzt?',
      asked_by: 'Fraktion B',
    },
  ]);
}

/** The briefing for the county's next session, as a draft; after the look, which knows the cliffs and deadlines of the day. */
export async function draftBriefing(app: INestApplicationContext, today: Temporal.PlainDate): Promise<void> {
  const [next] = await app.get(DataSource).query<{ id: string }[]>(
    `select s.id from committee_session s join committee c on c.id = s.committee_id
     where c.code = 'SOZ' and not s.cancelled and s.held_on >= $1::date order by s.held_on limit 1`,
    [today.toString()],
  );
  if (next) await app.get(CreateBriefing).run('demo', { session: next.id, audience: 'public' });
}
