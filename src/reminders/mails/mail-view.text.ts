import { textHeading, textTable, wrapText } from '../../mail/plain-text.js';
import type { Block, DateEntry, Entry, MailView } from './blocks.js';

function entryText({ title, details, state, marks }: Entry): string {
  const rest = [details.join(' · '), [state, ...marks].join(' · ')].filter(Boolean);
  return [wrapText(title, '* '), ...rest.map((text) => wrapText(text, '  '))].join('\n');
}

function dateText({ day, state, title, source }: DateEntry): string {
  if (source === undefined) return wrapText(`${day} – ${state}: ${title}`, '* ');
  return [wrapText(`${day} – ${state}`, '* '), wrapText(title, '  '), wrapText(source, '  ')].join('\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return wrapText(block.text);
    case 'alert':
      return block.sentences.map((sentence) => wrapText(sentence, '! ')).join('\n\n');
    case 'heading':
      return textHeading(block.text, block.level === 2 ? 1 : 2);
    case 'entries':
      return block.entries.map(entryText).join('\n');
    case 'dates':
      return block.dates.map(dateText).join('\n');
    case 'table':
      return `${wrapText(block.table.caption)}\n\n${textTable(block.table.head, block.table.rows, block.table.words)}`;
    default:
      return block.items.map((item) => wrapText(item, '* ')).join('\n');
  }
}

/** The plain-text twin: the same words, 72 columns wide; the link stands above the signature, which programs fold away. */
export function viewText({ greeting, blocks, footer, link }: MailView): string {
  const foot = ['-- ', ...footer.map((text) => wrapText(text))].join('\n');
  const open = link ? [`${link.text}:\n${link.href}`] : [];
  return `${[greeting, ...blocks.map(blockText), ...open, foot].join('\n\n')}\n`;
}
