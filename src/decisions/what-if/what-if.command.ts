import { extname } from 'node:path';
import { parsePlainDate } from '../../cli/arguments.js';
import type { CommandDefinition } from '../../cli/command.js';
import { replaceFile } from '../../exchange/replace-file.js';
import { parseGround } from '../../watch/plan/plan-question.js';
import { actorAtTerminal } from '../actor.js';
import { problem } from './what-if-problems.js';
import { proposalsDocument, proposalsPage } from './proposals.presenter.js';
import { ProposePossible } from './propose-possible.service.js';
import { whatIfDocument } from './what-if.document.js';
import { whatIfPage } from './what-if.presenter.js';
import { WhatIf, type WhatIfRequest } from './what-if.service.js';
import { writeWhatIf } from './what-if.workbook.js';
import { whatIfMessages } from './what-if.messages.js';

interface Options {
  programme?: string;
  unit?: string;
  contracts?: string;
  end?: string;
  to: string;
  ground?: string;
  except?: string;
  xlsx?: string;
  propose?: boolean;
  reason?: string;
  by?: string;
}

const listed = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

function parseRequest(options: Options): WhatIfRequest {
  const contracts = listed(options.contracts);
  if (options.xlsx !== undefined && extname(options.xlsx).toLowerCase() !== '.xlsx')
    throw problem('not_xlsx', options.xlsx);
  if (options.reason !== undefined && !options.propose) throw problem('reason_alone');
  return {
    ...(options.programme === undefined ? {} : { programme: options.programme }),
    ...(options.unit === undefined ? {} : { unit: options.unit }),
    ...(contracts.length === 0 ? {} : { contracts }),
    ...(options.end === undefined ? {} : { endsOn: parsePlainDate('--end', options.end) }),
    except: listed(options.except),
    to: parsePlainDate('--to', options.to),
    ...(options.ground === undefined ? {} : { ground: parseGround(options.ground) }),
  };
}

export const whatIfCommand: CommandDefinition = (program, action) =>
  void program
    .command('what-if')
    .description('extend a cohort to a date: who can, what it costs, by when; and what letting them go costs')
    .option('--programme <code>', 'contracts of this programme')
    .option('--unit <code>', 'contracts of this unit and those below it')
    .option('--contracts <numbers>', 'these contract or personnel numbers, with commas between them')
    .option('--end <date>', 'contracts whose last day is this date')
    .requiredOption('--to <date>', 'last day of the follow-ons')
    .option('--ground <code>', 'legal ground of the follow-ons (default: that of each contract)')
    .option('--except <numbers>', 'leave these contract or personnel numbers out')
    .option('--xlsx <file>', 'write the scenario as a workbook as well')
    .option('--propose', 'turn the extensions that are possible into proposals')
    .option('--reason <text>', 'propose those that need legal review as well, for this reason')
    .option('--by <name>', 'who proposes, as the history names them (default: the user of this machine)')
    .action(
      action<[Options]>(async (context, options) => {
        const request = parseRequest(options);
        const { locale } = context;
        await context.withApp(async (app) => {
          const result = await app.get(WhatIf).of(request);
          if (options.xlsx !== undefined) {
            const file = options.xlsx;
            await replaceFile(file, (open) => writeWhatIf(result, locale, open()));
            context.say(whatIfMessages[locale].written(file));
          }
          const report = options.propose
            ? await app
                .get(ProposePossible)
                .of(result, actorAtTerminal(options.by), options.reason?.trim() || undefined)
            : undefined;
          const document = whatIfDocument(result, locale);
          context.print(report ? { ...document, proposals: proposalsDocument(report, locale) } : document, () =>
            [whatIfPage(result, locale), ...(report ? [proposalsPage(report, result, locale)] : [])].join('\n'),
          );
        });
      }),
    );
