import type { CommandDefinition } from '../../cli/command.js';
import { settingsClock } from '../../config/settings-clock.js';
import { EXIT } from '../../shared/errors.js';
import { examine } from './doctor.js';
import { doctorMessages } from './doctor.messages.js';

export const doctorCommand: CommandDefinition = (program, action) =>
  void program
    .command('doctor')
    .description('look at everything the service needs, and say what to do')
    .action(
      action<[object]>(async (context) => {
        const { settings, locale } = context;
        const findings = await examine(settings, settingsClock(settings), locale);
        const texts = doctorMessages[locale];
        const wrong = findings.filter(({ ok }) => !ok).length;
        context.print(findings, () =>
          [
            ...findings.map(({ check, ok, message }) => `${ok ? '✓' : '✗'} ${texts.names[check]}: ${message}`),
            wrong === 0 ? texts.allWell : texts.toDo(wrong),
          ].join('\n'),
        );
        if (wrong > 0) process.exitCode = EXIT.failed;
      }),
    );
