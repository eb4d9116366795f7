import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandContext, CommandDefinition } from '../../cli/command.js';
import type { Settings } from '../../config/settings.js';
import { Clock } from '../../shared/clock.js';
import { openApplication } from '../../open-application.js';
import { EXIT, VerbleibError } from '../../shared/errors.js';
import { serve } from '../serve.js';
import { stopSignal } from '../stop-signal.js';
import { demoAccounts } from './demo-accounts.js';
import { demoMessages } from './demo.messages.js';
import { tellStory } from './tell-story.js';

/** The house's settings, but on a database of its own and with a maildrop: a demonstration reaches nobody. */
function demoSettings(settings: Settings, dataDir: string): Settings {
  return settings.with({
    dataDir,
    database: { ...settings.database, url: '' },
    mail: { ...settings.mail, smtpUrl: '' },
  });
}

/** @throws VerbleibError exit 2 where the folder holds anything: invented people must not mix with real ones */
function refuseUsedFolder(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  throw new VerbleibError('folder_in_use', EXIT.usage, {
    de: demoMessages.de.folderInUse(folder),
    en: demoMessages.en.folderInUse(folder),
  });
}

async function story(settings: Settings, context: CommandContext): Promise<string> {
  const app = await openApplication(settings);
  try {
    const told = await tellStory(app, settings.dataDir, app.get(Clock).today(settings.timeZone), context.locale);
    return `${told}\n\n${await demoAccounts(app, context.locale)}`;
  } finally {
    await app.close();
  }
}

async function demo(context: CommandContext, dataDir: string | undefined): Promise<void> {
  if (dataDir) refuseUsedFolder(dataDir);
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'verbleib-demo-')));
  const settings = demoSettings(context.settings, folder);
  const texts = demoMessages[context.locale];
  const stopped = stopSignal();
  try {
    process.stdout.write(`${await story(settings, context)}\n\n`);
    const service = await serve(settings, 'all');
    process.stdout.write(`${texts.page(`${service.address}/`)}\n${dataDir ? texts.kept : texts.stop}\n`);
    await stopped;
    await service.stop();
  } finally {
    if (!dataDir) await rm(folder, { recursive: true, force: true });
  }
}

export const demoCommand: CommandDefinition = (program, action) =>
  void program
    .command('demo')
    .description('a fictional county on throw-away data: imports, looks, delivers, then serves the overview')
    .action(
      // Only a folder that is named here, never the house's own: a demonstration must not mix with real data.
      action<[{ dataDir?: string }]>((context, options) => demo(context, options.dataDir)),
    );
