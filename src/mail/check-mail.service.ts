import { Injectable } from '@nestjs/common';
import { access, constants, mkdir } from 'node:fs/promises';
import { Settings } from '../config/settings.js';
import { messageOf } from '../shared/errors.js';
import type { Locale } from '../shared/locale.js';
import { mailMessages } from './mail.messages.js';
import { maildropFolder } from './maildrop-carrier.js';
import { verifySmtp } from './smtp-carrier.js';

/** Looks whether mails could leave now; for `doctor`. */
@Injectable()
export class CheckMail {
  constructor(private readonly settings: Settings) {}

  /** Greeting, EHLO, TLS and sign-in of the server, or the maildrop's folder; sends nothing. */
  async verify(locale: Locale): Promise<{ ok: boolean; message: string }> {
    if (this.settings.mail.smtpUrl) return verifySmtp(this.settings, locale);
    const folder = maildropFolder(this.settings.dataDir);
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await access(folder, constants.W_OK);
      return { ok: true, message: mailMessages[locale].maildropReady(folder) };
    } catch (error) {
      return { ok: false, message: mailMessages[locale].maildropUnwritable(messageOf(error)) };
    }
  }
}
