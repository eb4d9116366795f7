import type { ComponentChildren } from 'preact';
import { MailFooter, MailHeading, MailKeyFact, MailParagraph, MailTable, renderMail } from '../../mail/mail-layout.js';
import type { Block, DateEntry, Entry, MailView } from './blocks.js';

const ROW = 'border-top:1px solid #cdd2da;padding:8px 12px 8px 0;vertical-align:top;overflow-wrap:anywhere';
const TEXT = 'font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:24px;color:#171a1f';
const SOFT = 'color:#4a5361';

/** Rows under each other. The text's style stands on the table once: a row's markup counts in a mail of a hundred. */
const Rows = ({ children }: { children: ComponentChildren }) => (
  <table
    role="presentation"
    class="ink"
    width="100%"
    cellPadding="0"
    cellSpacing="0"
    style={`${TEXT};border-collapse:collapse;margin:0 0 16px`}
  >
    <tbody>{children}</tbody>
  </table>
);

const EntryRow = ({ title, details, state, marks }: Entry) => (
  <tr>
    <td style={ROW}>
      <b>{title}</b>
      <br />
      {details.join(' · ')}
      {details.length > 0 && <br />}
      <b>{state}</b>
      {marks.map((mark) => ` · ${mark}`)}
    </td>
  </tr>
);

const DateRow = ({ day, state, past, title, source }: DateEntry) => (
  <tr>
    <td style={ROW}>
      <b>{day}</b> – {past ? <b>{state}</b> : state}
      {source ? <br /> : ': '}
      {title}
      {source && <br />}
      {source && (
        <span class="soft" style={SOFT}>
          {source}
        </span>
      )}
    </td>
  </tr>
);

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return <MailParagraph>{block.text}</MailParagraph>;
    case 'note':
      return (
        <MailParagraph>
          <span class="soft" style={SOFT}>
            {block.text}
          </span>
        </MailParagraph>
      );
    case 'alert':
      return (
        <>
          {block.sentences.map((sentence) => (
            <MailKeyFact>{sentence}</MailKeyFact>
          ))}
        </>
      );
    case 'heading':
      return <MailHeading level={block.level}>{block.text}</MailHeading>;
    case 'entries':
      return (
        <Rows>
          {block.entries.map((entry) => (
            <EntryRow {...entry} />
          ))}
        </Rows>
      );
    case 'dates':
      return (
        <Rows>
          {block.dates.map((date) => (
            <DateRow {...date} />
          ))}
        </Rows>
      );
    case 'table':
      return <MailTable {...block.table} />;
    default:
      return (
        <ul class="ink" style={`${TEXT};margin:0 0 16px;padding:0 0 0 20px`}>
          {block.items.map((item) => (
            <li style="margin:0 0 4px;overflow-wrap:anywhere">{item}</li>
          ))}
        </ul>
      );
  }
}

/** The view as an HTML document. */
export function viewHtml(view: MailView): string {
  const { locale, subject } = view;
  const preheader = view.blocks.find((block) => block.kind === 'paragraph')?.text ?? subject;
  return renderMail(
    { locale, title: subject, preheader },
    <>
      <MailParagraph>{view.greeting}</MailParagraph>
      {view.blocks.map((block) => (
        <BlockView block={block} />
      ))}
      <MailFooter why={view.footer} {...(view.link && { link: view.link })} />
    </>,
  );
}
