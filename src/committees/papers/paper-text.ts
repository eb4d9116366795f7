import { textHeading, wrapText } from '../../mail/plain-text.js';
import { paperMessages } from './paper.messages.js';
import type { Paper, PaperBlock } from './paper.js';

const list = (items: string[]): string => items.map((item) => wrapText(item, '* ')).join('\n');

function textOf(block: PaperBlock, paper: Paper): string {
  const t = paperMessages[paper.locale];
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return block.text
        .split(/\n\s*\n/)
        .map((part) => wrapText(part))
        .join('\n\n');
    case 'list':
      return list(block.items);
    case 'figures':
      return list(block.items.map(({ label, value }) => `${label}: ${value}`));
    case 'table':
      return wrapText(t.seePaper(block.caption));
    default:
      return wrapText(t.seePaper(block.title));
  }
}

/**
 * The paper as a short plain text, as a mail carries it: texts, lists and figures; of tables and charts only what they
 * are called.
 */
export function paperText(paper: Paper): string {
  const parts = [
    textHeading(paper.title),
    wrapText(paper.marks.join(' · ')),
    paper.head.map(({ label, value }) => wrapText(`${label}: ${value}`, '', '  ')).join('\n'),
    ...paper.sections.flatMap(({ heading, blocks }) => [
      textHeading(heading, 2),
      ...blocks.map((block) => textOf(block, paper)),
    ]),
    wrapText(paper.foot),
  ];
  return `${parts.filter((part) => part.trim() !== '').join('\n\n')}\n`;
}
