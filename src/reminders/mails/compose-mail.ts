import type { EntityManager } from 'typeorm';
import type { ComposedMail, MailToCompose } from '../../mail/mail-composer.js';
import type { MailView } from './blocks.js';
import { viewHtml } from './mail-view.mail.js';
import { viewText } from './mail-view.text.js';
import { cut } from './plain-words.js';
import { recipientToday } from './recipient.query.js';

/** What is in a mail: undefined where nothing of it is the recipient's business any more. */
type Content = { view: MailView; attachments?: NonNullable<ComposedMail['attachments']> } | undefined;

/**
 * Makes a mail to somebody who is told something: looks up anew who they are, then what there is still to tell them.
 * @param obsolete what is kept with the mail where it need not leave
 * @param tell strikes out what does not hold any more, and makes the rest into a view, by the recipient's name of today, in one line
 */
export async function composeMail(
  mail: MailToCompose,
  today: Temporal.PlainDate,
  manager: EntityManager,
  obsolete: string,
  tell: (name: string) => Promise<Content>,
): Promise<ComposedMail | { obsolete: string }> {
  const recipient = await recipientToday(manager, mail, today.toString());
  const content = recipient && (await tell(cut(recipient.name)));
  if (!content) return { obsolete };
  const { view, attachments } = content;
  return {
    subject: view.subject,
    text: viewText(view),
    html: viewHtml(view),
    ...recipient,
    ...(attachments && { attachments }),
  };
}
