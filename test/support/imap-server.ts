import type { AddressInfo } from 'node:net';
import hoodiecrow, { type HoodiecrowMessage } from 'hoodiecrow-imap';

export const IMAP_USER = 'rueckläufer@kreis-musterland.example';
export const IMAP_PASSWORD = 'p@ss:wörd/1';

export interface ImapServer {
  port: number;
  /** The setting `mail.bounces` that leads to it. */
  url(folder?: string, password?: string): string;
  /** Puts a message into the mailbox as a mail server does. @param at internal date, as IMAP writes it */
  deliver(raw: string | Buffer, folder?: string, at?: string): void;
  folder(path: string): HoodiecrowMessage[];
  close(): Promise<void>;
}

const PLUGINS = ['ID', 'UIDPLUS', 'MOVE', 'SASL-IR', 'AUTH-PLAIN', 'NAMESPACE', 'LITERALPLUS', 'UNSELECT'];

/** A real conversation with an IMAP server that keeps its mailboxes in memory. @param plugins what it can beyond RFC 3501 */
export async function startImapServer(plugins = PLUGINS): Promise<ImapServer> {
  const server = hoodiecrow({
    plugins,
    users: { [IMAP_USER]: { password: IMAP_PASSWORD } },
    storage: { INBOX: {}, '': { separator: '/', folders: {} } },
  });
  const listening = Promise.withResolvers<void>();
  const sockets = new Set<{ destroy(): void }>();
  server.server.on('connection', (socket) => sockets.add(socket));
  server.listen(0, '127.0.0.1', () => listening.resolve());
  await listening.promise;
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    url: (folder = 'INBOX', password = IMAP_PASSWORD) =>
      `imap://${encodeURIComponent(IMAP_USER)}:${encodeURIComponent(password)}@127.0.0.1:${port}/${folder}?ignoreTLS=true`,
    deliver: (raw, folder = 'INBOX', at) => server.appendMessage(folder, [], at ?? false, raw),
    folder: (path) => server.getMailbox(path)?.messages ?? [],
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((done) => server.close(done));
    },
  };
}
