import { MailFooter, MailParagraph, renderMail } from '../../mail/mail-layout.js';
import { wrapText } from '../../mail/plain-text.js';
import type { Locale } from '../../shared/locale.js';
import { accountMailMessages } from './account-mail.messages.js';

export type AccountMailPurpose = 'invitation' | 'password_reset';

/** A mail with a link, as HTML and as plain text. @param link left out in what is kept of the mail */
export function accountMail(
  purpose: AccountMailPurpose,
  { locale, name, link }: { locale: Locale; name: string; link?: string },
): { subject: string; html: string; text: string } {
  const t = accountMailMessages[locale];
  const { subject, text, valid } = t[purpose];
  const html = renderMail(
    { locale, title: subject, preheader: text },
    <>
      <MailParagraph>{t.greeting(name)}</MailParagraph>
      <MailParagraph>{text}</MailParagraph>
      <MailParagraph>
        {link ? (
          <a href={link} style="color:#0b4ea2">
            {link}
          </a>
        ) : (
          t.removed
        )}
      </MailParagraph>
      <MailParagraph>{valid}</MailParagraph>
      <MailFooter why={[t.why]} />
    </>,
  );
  const plain = [t.greeting(name), wrapText(text), link ?? t.removed, wrapText(valid), `-- \n${wrapText(t.why)}`];
  return { subject, html, text: `${plain.join('\n\n')}\n` };
}
