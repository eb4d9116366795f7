import type { INestApplicationContext } from '@nestjs/common';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DataSource } from 'typeorm';
import { parsePlainDate } from '../../cli/arguments.js';
import type { CommandDefinition } from '../../cli/command.js';
import { commandGroup } from '../../cli/command-group.js';
import { tableText } from '../../cli/print-rows.js';
import { unknownName } from '../../registry/unknown-name.js';
import { Clock } from '../../shared/clock.js';
import { EXIT, messageOf } from '../../shared/errors.js';
import { UUID } from '../../shared/ids.js';
import { formatDate } from '../../shared/locale.js';
import { BriefingList } from './briefing-list.query.js';
import { BriefingProblem } from './briefing-problem.js';
import { BriefingQuery, type BriefingRow } from './briefing-row.query.js';
import { briefingCommandMessages } from './briefing.command.messages.js';
import { ComingSessions } from './coming-sessions.query.js';
import { CreateBriefing } from './create-briefing.service.js';
import { PaperOfBriefing } from './paper-of-briefing.service.js';
import { Receipts } from './receipts.service.js';
import { ReleaseBriefing } from './release-briefing.service.js';

const ACTOR = 'command: briefing';
const GROUP = 'status briefings for committees';

/** The frozen figures with what they belong to, as a script reads them. */
const documentOf = ({ id, committee_code, held_on, audience, edition, state, content_hash, figures }: BriefingRow) => ({
  id,
  committee: committee_code,
  session: held_on,
  audience,
  edition,
  state,
  ...(content_hash && { hash: content_hash }),
  figures,
});

async function found(app: INestApplicationContext, id: string): Promise<BriefingRow> {
  const row = UUID.test(id) ? await app.get(BriefingQuery).one(id) : undefined;
  if (!row) throw new BriefingProblem('unknown_briefing', (say) => say.unknown(id), EXIT.usage);
  return row;
}

/** @throws VerbleibError exit 2 for a committee that is not there, 65 for a day without a session */
async function sessionOf(
  app: INestApplicationContext,
  code: string,
  day: Temporal.PlainDate,
  zone: string,
): Promise<string> {
  const dataSource = app.get(DataSource);
  const [row] = await dataSource.query<{ committee: string; name: string; session: string | null }[]>(
    `select c.id as committee, c.name, (select s.id from committee_session s
       where s.committee_id = c.id and s.held_on = $2::date and not s.cancelled order by s.title, s.id limit 1) as session
     from committee c where c.code = $1`,
    [code, day.toString()],
  );
  if (!row) throw await unknownName(dataSource, 'committee', code);
  if (row.session) return row.session;
  const coming = await app.get(ComingSessions).of(code, app.get(Clock).today(zone));
  throw new BriefingProblem('no_session', (say, locale) =>
    say.noSession(
      row.name,
      formatDate(day, locale),
      coming.map(({ held_on }) => formatDate(held_on, locale)).join(', '),
    ),
  );
}

export const briefingCreateCommand: CommandDefinition = (program, action) =>
  void commandGroup(program, 'briefing', GROUP)
    .command('create')
    .description('draft a briefing for a session, with the figures of today')
    .requiredOption('--committee <code>', 'which committee')
    .requiredOption('--session <date>', 'day of its session')
    .option('--non-public', 'the version for the non-public part')
    .addHelpText('after', '\nExample:\n  verbleib briefing create --committee SOZ --session 2026-12-10')
    .action(
      action<[{ committee: string; session: string; nonPublic?: boolean }]>(async (context, options) => {
        const day = parsePlainDate('--session', options.session);
        await context.withApp(async (app) => {
          const session = await sessionOf(app, options.committee, day, context.settings.timeZone);
          const audience = options.nonPublic ? 'non_public' : 'public';
          const id = await app.get(CreateBriefing).run(ACTOR, { session, audience });
          context.print(documentOf(await found(app, id)), briefingCommandMessages[context.locale].created(id));
        });
      }),
    );

export const briefingListCommand: CommandDefinition = (program, action) =>
  void commandGroup(program, 'briefing', GROUP)
    .command('list')
    .description('list all briefings, the latest session first')
    .action(
      action(async (context) => {
        const rows = await context.withApp((app) => app.get(BriefingList).all());
        const say = briefingCommandMessages[context.locale];
        context.print(rows, () =>
          rows.length === 0
            ? say.none
            : tableText(
                say.heading,
                rows.map((row) => [
                  formatDate(row.held_on, context.locale),
                  row.committee,
                  String(row.edition),
                  say.audience[row.audience],
                  say.state[row.state],
                  row.id,
                ]),
              ),
        );
      }),
    );

export const briefingPdfCommand: CommandDefinition = (program, action) =>
  void commandGroup(program, 'briefing', GROUP)
    .command('pdf')
    .argument('<id>', 'which, as "briefing list" shows it')
    .argument('<file>', 'where to write it')
    .description('write a briefing as a PDF; a draft is marked as one')
    .action(
      action<[string, string]>(async (context, id, file) => {
        const pdf = await context.withApp(async (app) => app.get(PaperOfBriefing).pdf(await found(app, id)));
        await writeFile(resolve(file), pdf).catch((error: unknown) => {
          throw new BriefingProblem('pdf_not_written', (say) => say.notWritten(file, messageOf(error)), EXIT.failed);
        });
        context.print(
          { id, file: resolve(file), bytes: pdf.byteLength },
          briefingCommandMessages[context.locale].written(file),
        );
      }),
    );

export const briefingReleaseCommand: CommandDefinition = (program, action) =>
  void commandGroup(program, 'briefing', GROUP)
    .command('release')
    .argument('<id>', 'which, as "briefing list" shows it')
    .description('release a draft: it is frozen, its promises are answered, members get it by mail')
    .option('--not-a-person <words...>', 'words that look like a name of an employee and are none')
    .action(
      action<[string, { notAPerson?: string[] }]>(async (context, id, { notAPerson }) => {
        await context.withApp(async (app) => {
          const { version } = await found(app, id);
          await app.get(ReleaseBriefing).run(ACTOR, id, version, notAPerson);
          const mails = (await app.get(Receipts).of(id)).filter(({ mail }) => mail !== null).length;
          context.print(documentOf(await found(app, id)), briefingCommandMessages[context.locale].released(mails));
        });
      }),
    );
