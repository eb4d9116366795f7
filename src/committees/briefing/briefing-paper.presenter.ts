import { formatDate } from '../../shared/locale.js';
import type { Paper, PaperBlock, PaperSection } from '../papers/paper.js';
import type { BriefingContent } from './briefing-content.js';
import { toldReasonMessages } from './cases/told-reasons.messages.js';
import { briefingMessages } from './briefing.messages.js';
import { thresholdWord } from './count-words.js';
import { changes } from './sections/changes.js';
import { clocks } from './sections/clocks.js';
import { indicators } from './sections/indicators.js';
import { next } from './sections/next.js';
import { objectives } from './sections/objectives.js';
import { promises } from './sections/promises.js';
import { situation } from './sections/situation.js';
import { staff } from './sections/staff.js';

function correction({ correction: text }: BriefingContent): PaperBlock[] {
  return text ? [{ kind: 'note', text }] : [];
}

/** Named cases, in the non-public version only. */
function cases({ audience, cases: lines, locale }: BriefingContent): PaperBlock[] {
  if (audience === 'public' || lines.length === 0) return [];
  const t = briefingMessages[locale];
  return [
    { kind: 'note', text: t.casesLead },
    {
      kind: 'table',
      caption: t.caseTable,
      columns: t.caseColumns.map((label) => ({ label })),
      rows: lines.map(({ name, programme, job_title, ends_on, reason, note }) => [
        name,
        programme,
        job_title || t.none,
        formatDate(ends_on, locale),
        [toldReasonMessages[locale][reason], note].filter(Boolean).join('. '),
      ]),
    },
  ];
}

function method({ locale, figures }: BriefingContent): PaperBlock[] {
  const t = briefingMessages[locale];
  return [
    { kind: 'paragraph', text: `${t.figuresAsOf(formatDate(figures.as_of, locale))} ${t.counted}` },
    { kind: 'note', text: `${t.protection(thresholdWord(figures.released.threshold, locale))} ${t.notStated}` },
  ];
}

/** In the order of the paper; a section without a block is left out. */
const SECTIONS = {
  correction,
  situation,
  staff,
  clocks,
  indicators,
  objectives,
  changes,
  promises,
  next,
  cases,
  method,
} as const satisfies Record<string, (content: BriefingContent) => PaperBlock[]>;

function head(content: BriefingContent): Paper['head'] {
  const { locale, session, figures, audience } = content;
  const t = briefingMessages[locale];
  const day = formatDate(session.held_on, locale);
  const when = session.starts_at ? t.at(day, session.starts_at.slice(0, 5)) : day;
  const row = (label: string, value: string) => ({ label, value: value || t.none });
  return [
    row(t.head.department, content.department),
    row(t.head.number, content.number),
    row(t.head.body, content.committee),
    row(t.head.session, [when, session.title, session.place].filter(Boolean).join(', ')),
    row(t.head.part, audience === 'public' ? t.public : t.nonPublic),
    row(t.head.kind, t.kind),
    row(t.head.purpose, t.purpose),
    row(t.head.asOf, formatDate(figures.as_of, locale)),
  ];
}

/** The paper of a briefing. @param released whether it is for good; else it is marked as a draft */
export function presentBriefing(content: BriefingContent, released: boolean): Paper {
  const { locale, figures, audience, edition, house, committee, session } = content;
  const t = briefingMessages[locale];
  const names = figures.programmes.map(({ code, name }) => name || code).join(', ');
  const sections = Object.entries(SECTIONS).map(([id, blocksOf]): PaperSection => {
    const key = id as keyof typeof SECTIONS;
    return { id, heading: t.sections[key], blocks: blocksOf(content) };
  });
  return {
    locale,
    title: names ? t.programmes(names) : t.title(committee),
    ...(content.number && { number: content.number }),
    head: head(content),
    marks: [
      ...(released ? [] : [t.draft]),
      ...(audience === 'non_public' ? [t.nonPublicMark] : []),
      ...(edition > 1 ? [t.edition(edition)] : []),
    ],
    sections: sections.filter(({ blocks }) => blocks.length > 0),
    foot: t.foot(house, committee, formatDate(session.held_on, locale)),
  };
}
