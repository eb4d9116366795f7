import type { Command } from 'commander';
import { loadSettings } from '../config/load-settings.js';
import { openApplication } from '../open-application.js';
import type { Action, CommandContext } from './command.js';

/** Options that every command understands. */
interface GlobalOptions {
  json?: boolean;
  dataDir?: string;
  verbose?: boolean;
}

async function createContext(options: GlobalOptions): Promise<CommandContext> {
  if (options.dataDir) process.env['VERBLEIB_DATA_DIR'] = options.dataDir;
  const settings = await loadSettings();
  const json = options.json ?? false;
  return {
    settings,
    locale: settings.locale,
    json,
    print(document, text) {
      process.stdout.write(`${json ? JSON.stringify(document, null, 2) : typeof text === 'string' ? text : text()}\n`);
    },
    say(text) {
      process.stderr.write(`${text}\n`);
    },
    async withApp(work, clock) {
      const app = await openApplication(settings, {
        ...(clock ? { clock } : {}),
        levels: options.verbose ? ['error', 'warn', 'log'] : ['error'],
      });
      try {
        return await work(app);
      } finally {
        await app.close();
      }
    },
  };
}

/** Gives a command its context; commander passes the command itself as the last argument. */
export const action: Action =
  <Arguments extends unknown[]>(work: (context: CommandContext, ...args: Arguments) => Promise<void>) =>
  async (...args: unknown[]) => {
    const context = await createContext((args.at(-1) as Command).optsWithGlobals<GlobalOptions>());
    await work(context, ...(args.slice(0, -1) as Arguments));
  };
