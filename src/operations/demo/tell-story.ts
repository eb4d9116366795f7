import type { INestApplicationContext } from '@nestjs/common';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { ImportContracts } from '../../exchange/contracts/import-contracts.service.js';
import { RunJob } from '../../jobs/run-job.js';
import { ImportOrganisation } from '../../registry/organisation/import-organisation.service.js';
import type { Locale } from '../../shared/locale.js';
import { CliffList } from '../../watch/cliff-list.query.js';
import { watchMessages } from '../../watch/watch.messages.js';
import { draftBriefing, tellCommittee } from './demo-committee.js';
import { demoCounty } from './demo-county.js';
import { demoMessages, type Told } from './demo.messages.js';
import { DEMO_CLERK, enterDemoProgramme } from './demo-programme.js';

/** Writes the county's files to a folder, as a house would hand them in. */
async function writeFiles(
  folder: string,
  today: Temporal.PlainDate,
): Promise<{ payroll: string; organisation: string }> {
  const county = demoCounty(today);
  const files = { payroll: join(folder, 'personal-export.csv'), organisation: join(folder, 'organisation.yaml') };
  await mkdir(folder, { recursive: true });
  await writeFile(files.payroll, county.export);
  await writeFile(files.organisation, county.organisation);
  return files;
}

async function cameIn(app: INestApplicationContext, folder: string, today: Temporal.PlainDate, locale: Locale) {
  const texts = demoMessages[locale];
  const files = await writeFiles(folder, today);
  const result = await app.get(ImportContracts).run(files.payroll);
  await app
    .get(ImportOrganisation)
    .run({ name: basename(files.organisation), bytes: await readFile(files.organisation) });
  await app.get(UnitOfWork).run(DEMO_CLERK, (manager) => enterDemoProgramme(manager, today));
  return [
    texts.imported(basename(files.payroll), result.rows, result.created, result.rejected),
    ...result.problems
      .filter((problem) => problem.severity === 'error')
      .map((problem) => `  ${texts.rejected(problem.row, problem.messages[locale])}`),
    texts.organisation(basename(files.organisation)),
  ];
}

async function found(app: INestApplicationContext, today: Temporal.PlainDate, flags: number, locale: Locale) {
  const cliffs = await app.get(CliffList).on(today);
  const texts = watchMessages[locale];
  return [
    demoMessages[locale].flags(flags),
    ...cliffs.slice(0, 3).map((cliff) => `  ${texts.cliffSentence(cliff)} (${texts.cliffShares(cliff)})`),
  ];
}

/** Roles in the order in which one of several describes a person best. */
const ROLES = `array['hr', 'manager', 'mailbox', 'escalation', 'member', 'clerk', 'owner', 'employee']`;

async function told(app: INestApplicationContext, locale: Locale) {
  const rows = await app.get(DataSource).query<Told[]>(
    `select address, (array_agg(role order by place))[1] as role, array_agg(distinct subject) as subjects
     from (select m.address, m.subject, r.role, array_position(${ROLES}, r.role) as place
           from mail m join reminder r on r.mail_id = m.id where m.state = 'sent') told
     group by address order by min(place), address`,
  );
  return rows.flatMap(({ address, role, subjects }) => [
    `${address} (${demoMessages[locale].role(role)})`,
    ...subjects.map((subject) => `  ${subject}`),
  ]);
}

/**
 * The main job from end to end, told on a page: what came in, the cliff, who was told what, where the mails lie, and what
 * a second run did.
 */
export async function tellStory(
  app: INestApplicationContext,
  folder: string,
  today: Temporal.PlainDate,
  locale: Locale,
): Promise<string> {
  const texts = demoMessages[locale];
  const run = app.get(RunJob);
  const incoming = await cameIn(app, join(folder, 'input'), today, locale);
  await tellCommittee(app, today);
  const look = await run.run('watch', today);
  await run.run('year-end', today);
  await draftBriefing(app, today);
  await run.run('deliver', today);
  const secondLook = await run.run('watch', today);
  const secondYearEnd = await run.run('year-end', today);
  const secondDelivery = await run.run('deliver', today);
  const sections: [string, string[]][] = [
    [texts.cameIn, incoming],
    [texts.found, await found(app, today, look.counts['flags_opened'] ?? 0, locale)],
    [texts.told, await told(app, locale)],
    [texts.mails, [texts.maildrop(join(folder, 'maildrop'))]],
    [
      texts.again,
      [
        texts.nothing(
          secondLook.counts['flags_opened'] ?? 0,
          (secondLook.counts['reminders_created'] ?? 0) + (secondYearEnd.counts['reminders_created'] ?? 0),
          secondDelivery.counts['sent'] ?? 0,
        ),
      ],
    ],
  ];
  const body = sections.map(([heading, lines]) => `${heading}\n${lines.map((line) => `   ${line}`).join('\n')}`);
  return [texts.title(today.toString()), ...body].join('\n\n');
}
