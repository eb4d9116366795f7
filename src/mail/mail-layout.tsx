import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Locale } from '../shared/locale.js';

// Outlook for Windows lays out with Word: widths by tables and attributes, every style inline, no shorthand it does
// not know. Thunderbird and phones take the same. The style sheet is only for the dark theme; who drops it loses nothing.
const FONT = 'font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:24px;color:#171a1f';
const SMALL = 'font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:20px;color:#4a5361';
const RULE = '1px solid #cdd2da';
const CELL = `${FONT};border-top:${RULE};padding:8px 12px 8px 0;vertical-align:top`;
const DARK =
  '@media (prefers-color-scheme:dark){.page,.sheet{background-color:#16181c!important}' +
  '.ink,.ink a{color:#f2f4f7!important}.soft,.soft a{color:#b8c0cc!important}.box{background-color:#23272e!important}}';

/** The line under the subject in a list of mails; padded so that no other text follows it there. */
function Preheader({ text }: { text: string }) {
  return (
    <div style="display:none;max-height:0;max-width:0;overflow:hidden;font-size:1px;line-height:1px;opacity:0">
      {text}
      {'\u00a0\u200c'.repeat(60)}
    </div>
  );
}

export function MailHeading({ children, level = 2 }: { children: ComponentChildren; level?: 1 | 2 | 3 }) {
  const Tag = `h${level}` as const;
  const size = { 1: '24px', 2: '20px', 3: '16px' }[level];
  return (
    <Tag class="ink" style={`${FONT};font-size:${size};line-height:1.3;font-weight:bold;margin:24px 0 8px`}>
      {children}
    </Tag>
  );
}

export function MailParagraph({ children }: { children: ComponentChildren }) {
  return (
    <p class="ink" style={`${FONT};margin:0 0 16px`}>
      {children}
    </p>
  );
}

/** The one fact that the recipient must not miss. */
export function MailKeyFact({ children }: { children: ComponentChildren }) {
  return (
    <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" style="margin:0 0 16px">
      <tbody>
        <tr>
          <td
            class="ink box"
            style={`${FONT};font-weight:bold;background-color:#fdf1f0;border-left:4px solid #b3261e;padding:12px 16px`}
          >
            {children}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** A table of data with caption and headers. @param words how many leading columns hold words, the rest numbers */
export function MailTable({
  caption,
  head,
  rows,
  words = head.length,
}: {
  caption: string;
  head: string[];
  rows: ComponentChildren[][];
  words?: number;
}) {
  // Words break where they must, so that the numbers keep their room on a phone.
  const align = (column: number) => `text-align:${column < words ? 'left' : 'right;white-space:nowrap'}`;
  return (
    <table width="100%" cellPadding="0" cellSpacing="0" style="border-collapse:collapse;margin:0 0 16px">
      <caption class="soft" style={`${SMALL};text-align:left;padding:0 0 4px`}>
        {caption}
      </caption>
      <thead>
        <tr>
          {head.map((cell, column) => (
            <th scope="col" class="ink" style={`${CELL};font-weight:bold;${align(column)}`}>
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {row.map((cell, column) => (
              <td class="ink" style={`${CELL};${align(column)}`}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Why the recipient gets this mail, and where to read more. */
export function MailFooter({ why, link }: { why: string[]; link?: { href: string; text: string } }) {
  return (
    <div class="soft" style={`${SMALL};border-top:${RULE};margin-top:24px;padding-top:12px`}>
      {why.map((sentence) => (
        <p style="margin:0 0 8px">{sentence}</p>
      ))}
      {link && (
        <p style="margin:0 0 8px">
          <a href={link.href} style="color:#0b4ea2">
            {link.text}
          </a>
        </p>
      )}
    </div>
  );
}

/** The whole mail as an HTML document, 600 pixels wide at most: no images, nothing loaded from elsewhere. */
export function renderMail(
  { locale, title, preheader }: { locale: Locale; title: string; preheader: string },
  content: VNode,
): string {
  const page = (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{title}</title>
        <style>{DARK}</style>
      </head>
      <body class="page" style="margin:0;padding:0;background-color:#ffffff">
        <Preheader text={preheader} />
        <table role="presentation" width="100%" cellPadding="0" cellSpacing="0">
          <tbody>
            <tr>
              <td align="center" style="padding:16px">
                <table
                  role="presentation"
                  class="sheet"
                  width="600"
                  cellPadding="0"
                  cellSpacing="0"
                  style="width:100%;max-width:600px"
                >
                  <tbody>
                    <tr>
                      <td class="ink" align="left" style={`${FONT};overflow-wrap:anywhere`}>
                        {content}
                      </td>
                    </tr>
                  </tbody>
                </table>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
  return `<!doctype html>${renderToString(page)}`;
}
