import type { Settings } from '../../config/settings.js';
import { VerbleibError } from '../../shared/errors.js';
import type { Locale } from '../../shared/locale.js';
import { BounceMailbox, placeOf } from './bounce-mailbox.js';
import { bounceMailboxMessages } from './bounce-mailbox.messages.js';
import { countUnclear, unclearFolder } from './unclear-folder.js';

/** Looks whether bounces can be read now, and what of them nobody understood; for `doctor`. */
export class CheckBounces {
  constructor(private readonly settings: Settings) {}

  /** Signs in and counts; moves nothing. @returns undefined where bounces come by no way that is known here */
  async verify(locale: Locale): Promise<{ ok: boolean; message: string } | undefined> {
    const texts = bounceMailboxMessages[locale];
    const { dataDir, mail } = this.settings;
    const kept = await countUnclear(dataDir);
    const words = kept > 0 ? [texts.kept(kept, unclearFolder(dataDir))] : [];
    if (!mail.bounces) return words.length > 0 ? { ok: true, message: words.join(' ') } : undefined;
    try {
      const unclear = await this.#countMarked();
      const { server, folder } = placeOf(mail.bounces);
      const marked = unclear > 0 ? [texts.unclear(unclear)] : [];
      return { ok: true, message: [texts.ready(server, folder), ...marked, ...words].join(' ') };
    } catch (error) {
      if (!(error instanceof VerbleibError)) throw error;
      return { ok: false, message: [error.in(locale), ...words].join(' ') };
    }
  }

  async #countMarked(): Promise<number> {
    const mailbox = await BounceMailbox.open(this.settings.mail.bounces);
    try {
      return await mailbox.countUnclear();
    } finally {
      await mailbox.close();
    }
  }
}
