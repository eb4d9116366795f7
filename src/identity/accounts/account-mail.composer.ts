import type { EntityManager } from 'typeorm';
import { publicUrl, type Settings } from '../../config/settings.js';
import type { ComposedMail, MailComposer, MailToCompose } from '../../mail/mail-composer.js';
import { cutName } from './cut-name.js';
import { accountMail, type AccountMailPurpose } from './account.mail.js';
import { accountMailMessages } from './account-mail.messages.js';
import type { OneTimeLinks } from './one-time-links.service.js';

const LINKS = {
  invitation: { purpose: 'invitation', path: '/invitation/' },
  password_reset: { purpose: 'reset', path: '/reset/' },
} as const;

/**
 * Makes the mails with links to an account. The secret is made when the mail leaves and stands in that mail alone: what is
 * kept of it has none, so nobody who may read the outbox gets into an account. A mail that is tried again has a new one;
 * the first that is used voids the others.
 */
export class AccountMailComposer implements MailComposer {
  constructor(
    readonly purpose: AccountMailPurpose,
    private readonly links: OneTimeLinks,
    private readonly settings: Settings,
  ) {}

  async compose(
    mail: MailToCompose,
    _today: Temporal.PlainDate,
    manager: EntityManager,
  ): Promise<ComposedMail | { obsolete: string }> {
    const [account] = await manager.query<{ name: string; login: string }[]>(
      'select name, login from account where id = $1 and disabled_at is null',
      [mail.recipient],
    );
    if (!account) return { obsolete: accountMailMessages[mail.locale].obsolete };
    const { purpose, path } = LINKS[this.purpose];
    const token = await this.links.make(manager, purpose, mail.recipient);
    const facts = { locale: mail.locale, name: cutName(account.name) };
    return {
      address: account.login,
      name: account.name,
      ...accountMail(this.purpose, { ...facts, link: `${publicUrl(this.settings)}${path}${token}` }),
      kept: accountMail(this.purpose, facts),
    };
  }

  async sample(manager: EntityManager): Promise<{ recipient: string }> {
    const [row] = await manager.query<{ recipient: string }[]>(
      `insert into account (login, name) values ('beispiel@konten.kreis-musterland.example', 'Ines Schäfer')
       returning id as recipient`,
    );
    return row!;
  }
}
