import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { messageOf } from '../shared/errors.js';
import type { Locale } from '../shared/locale.js';
import type { MailCarrier } from './mail-carrier.js';
import { mailMessages } from './mail.messages.js';

/** The maildrop's folder in the data directory. */
export function maildropFolder(dataDir: string): string {
  return join(dataDir, 'maildrop');
}

/** Name of a mail's file: run date and id, so that names sort by day and tell nothing about anyone. */
export function maildropFile(mail: { id: string; runDate: string }): string {
  return `${mail.runDate}-${mail.id}.eml`;
}

/** Writes all of it or nothing: a reader never sees half a mail, and a second try replaces the first. */
async function writeWhole(file: string, content: Buffer): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`;
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}

/** Where no mail server is set up: each mail becomes a file that any mail program opens. */
export function openMaildrop(dataDir: string, locale: Locale): MailCarrier {
  const folder = maildropFolder(dataDir);
  const builder = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async carry({ id, runDate, ...message }) {
      const { message: content } = await builder.sendMail(message);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeWhole(join(folder, maildropFile({ id, runDate })), content as Buffer);
        return { kind: 'accepted', words: `maildrop/${maildropFile({ id, runDate })}` };
      } catch (error) {
        return { kind: 'unavailable', words: mailMessages[locale].maildropUnwritable(messageOf(error)) };
      }
    },
    close() {
      builder.close();
    },
  };
}
