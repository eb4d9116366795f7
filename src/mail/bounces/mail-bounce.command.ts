import type { CommandDefinition } from '../../cli/command.js';
import { commandGroup } from '../../cli/command-group.js';
import { readBytes } from '../../cli/read-input.js';
import { EXIT } from '../../shared/errors.js';
import { mailBounceMessages } from './mail-bounce.messages.js';
import { LARGEST_REPORT } from './read-report.js';
import { RecordBounce } from './record-bounce.service.js';
import { keepUnclear } from './unclear-folder.js';

const HELP = `
For a mail server that hands messages to a program (Postfix: pipe), instead of a mailbox that is read (MAIL_BOUNCES).
Exit: 0 taken in, or kept in DATA_DIR/bounces where it was not understood; 65 too large or unreadable; 75 try again.`;

/** One message that came back, from a mail server that hands it over. */
export const mailBounceCommand: CommandDefinition = (program, action) =>
  void commandGroup(program, 'mail', 'mails of the outbox')
    .command('bounce')
    .argument('<file>', 'a message as it was delivered; - for standard input')
    .description('take in one message that came back')
    .option('--to <address>', 'the address of the envelope that it was delivered to')
    .addHelpText('after', HELP)
    .action(
      action<[string, { to?: string }]>(async (context, file, { to }) => {
        const t = mailBounceMessages[context.locale];
        const input = await readBytes(file, LARGEST_REPORT);
        if ('problem' in input) {
          const message = input.problem === 'too_large' ? t.tooLarge : t.unreadable(file);
          if (context.json) context.print({ problems: [{ code: input.problem, message }] }, '');
          context.say(message);
          process.exitCode = EXIT.badInput;
          return;
        }
        await context.withApp(async (app) => {
          const result = await app.get(RecordBounce).record(input.bytes, 'mail bounce', to === undefined ? [] : [to]);
          const { outcome } = result;
          if (outcome === 'unclear') {
            const kept = await keepUnclear(context.settings.dataDir, input.bytes);
            if (context.json) context.print({ ...result, kept }, '');
            context.say(`${t.unclear(result.why)} ${t.kept(kept)}`);
            return;
          }
          context.print(result, t[outcome]);
          if (outcome === 'early') process.exitCode = EXIT.tryAgain;
        });
      }),
    );
