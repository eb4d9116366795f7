import { parseWholeNumber } from '../cli/arguments.js';
import type { CommandDefinition } from '../cli/command.js';
import { isExposed, publicUrl } from '../config/settings.js';
import { FirstAdmin } from '../identity/accounts/first-admin.service.js';
import { EXIT, VerbleibError } from '../shared/errors.js';
import { ROLES, type Role, serve } from './serve.js';
import { serveMessages } from './serve.messages.js';
import { stopSignal } from './stop-signal.js';

function parseRole(text: string): Role {
  const role = ROLES.find((known) => known === text);
  if (role) return role;
  throw new VerbleibError('bad_role', EXIT.usage, {
    de: serveMessages.de.badRole(text),
    en: serveMessages.en.badRole(text),
  });
}

export const serveCommand: CommandDefinition = (program, action) =>
  void program
    .command('serve')
    .description('run the service: web pages and schedules')
    .option('--role <role>', 'all, web (pages only) or worker (schedules only)', 'all')
    .option('--port <port>', 'where to listen (default: the setting http.port, PORT)')
    .action(
      action<[{ role: string; port?: string }]>(async (context, options) => {
        const role = parseRole(options.role);
        const { settings } = context;
        const http =
          options.port === undefined
            ? settings.http
            : { ...settings.http, port: parseWholeNumber('--port', options.port, 0, 65_535) };
        const texts = serveMessages[context.locale];
        const stopped = stopSignal();
        const service = await serve(settings.with({ http }), role);
        const { address } = service;
        const path = address && (await service.app.get(FirstAdmin).link());
        // The way people take: the public address where there is one.
        const firstAdmin = path && (settings.http.publicUrl ? publicUrl(settings) : address) + path;
        context.print({ role, address: address ?? null, first_admin: firstAdmin ?? null }, () =>
          [address ? texts.address(address) : texts.worker, ...(firstAdmin ? [texts.firstAdmin(firstAdmin)] : [])].join(
            '\n',
          ),
        );
        if (address && isExposed(settings)) context.say(texts.exposed);
        await stopped;
        context.say(texts.stopping);
        if (await service.stop()) return;
        context.say(texts.stillRunning);
        process.exit(EXIT.failed);
      }),
    );
