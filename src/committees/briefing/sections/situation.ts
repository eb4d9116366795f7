import type { PaperBlock } from '../../papers/paper.js';
import type { BriefingContent } from '../briefing-content.js';
import { briefingMessages } from '../briefing.messages.js';
import { cliffSentences } from '../staff-words.js';
import { written } from './parts.js';

export function situation(content: BriefingContent): PaperBlock[] {
  const { figures, locale } = content;
  const t = briefingMessages[locale];
  if (figures.programmes.length === 0)
    return [...written(content, 'situation'), { kind: 'paragraph', text: t.noProgramme }];
  return [
    ...written(content, 'situation'),
    { kind: 'list', items: figures.programmes.map((programme) => cliffSentences(content, programme).join(' ')) },
  ];
}
