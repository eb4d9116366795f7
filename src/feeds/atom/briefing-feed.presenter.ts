import { correctionOf, inShort } from '../../committees/briefing/in-short.js';
import type { ReleasedContent } from '../../committees/briefing/released-content.js';
import { formatDate, type Locale } from '../../shared/locale.js';
import type { AtomEntry, AtomFeed } from './atom-text.js';
import { briefingFeedMessages } from './briefing-feed.messages.js';
import type { BriefingEntry, FeedEntry, SessionEntry } from './feed-entries.query.js';

export interface FeedHead {
  /** UUID of the feed; the same at each of its pages. */
  id: string;
  /** Name of the committee it is limited to. */
  committee: string | null;
  /** Of the administration. */
  author: string;
  locale: Locale;
  /** Address of the service, without a trailing slash. */
  site: string;
  /** Address of the feed's first page. */
  self: string;
  /** Address of the PDF of a briefing, for whoever reads this feed. */
  pdf: (briefing: string) => string;
  /** When it was made: the age of a feed that holds nothing yet. */
  made: Temporal.Instant;
}

/** Where in the feed the entries are: from 1, and whether there are more behind (RFC 5005 section 3). */
export interface FeedPlace {
  page: number;
  more: boolean;
}

/** An IRI that no move of the service to another address changes (RFC 4287 section 4.2.6). */
const urn = (id: string): string => `urn:uuid:${id}`;
const page = (self: string, number: number): string => (number === 1 ? self : `${self}?page=${number}`);
const nameOf = ({ committee, session_title }: FeedEntry): string =>
  [committee, session_title].filter(Boolean).join(' – ');

/** The paper's own first sentences, in the paper's language. */
function summaryOf({ content, successor }: BriefingEntry): AtomEntry['summary'] {
  const { paper } = JSON.parse(content) as ReleasedContent;
  const t = briefingFeedMessages[paper.locale];
  const correction = correctionOf(paper);
  const lines = [
    ...(successor ? [t.replaced] : []),
    ...(correction.length > 0 ? [t.correction, ...correction] : []),
    ...inShort(paper),
    t.forNoting,
  ];
  return { text: lines.join('\n'), locale: paper.locale };
}

function briefingEntry(row: BriefingEntry, { locale, site, pdf }: FeedHead): AtomEntry {
  const t = briefingFeedMessages[locale];
  const version = (rel: 'predecessor-version' | 'successor-version', id: string | null) =>
    id ? [{ rel, href: `${site}/briefings/${id}`, type: 'text/html' }] : [];
  return {
    id: urn(row.id),
    title: t.briefing(nameOf(row), formatDate(row.held_on, locale), row.edition),
    published: Temporal.Instant.from(row.released_at),
    updated: Temporal.Instant.from(row.updated),
    summary: summaryOf(row),
    category: { term: row.committee_code, label: row.committee },
    links: [
      { rel: 'alternate', href: `${site}/briefings/${row.id}`, type: 'text/html' },
      { rel: 'enclosure', href: pdf(row.id), type: 'application/pdf', length: row.size, title: t.pdf },
      ...version('predecessor-version', row.predecessor),
      ...version('successor-version', row.successor),
    ],
  };
}

function sessionEntry(row: SessionEntry, { locale, site }: FeedHead): AtomEntry {
  const t = briefingFeedMessages[locale];
  const [first, day] = [formatDate(row.first_day, locale), formatDate(row.held_on, locale)];
  const word = row.cancelled ? 'cancelled' : row.first_day === row.held_on ? 'asPlanned' : 'moved';
  const text = word === 'moved' ? t.movedText(first, day) : word === 'cancelled' ? t.cancelledText : t.asPlannedText;
  return {
    id: urn(row.id),
    title: t[word](nameOf(row), day),
    published: null,
    updated: Temporal.Instant.from(row.updated),
    summary: { text, locale },
    category: { term: row.committee_code, label: row.committee },
    links: [{ rel: 'alternate', href: `${site}/committees/${row.committee_id}/sessions/${row.id}`, type: 'text/html' }],
  };
}

/** One page of a feed of briefings. `newest`: the latest entry of all, which dates every page. */
export function presentBriefingFeed(
  entries: readonly FeedEntry[],
  newest: Temporal.Instant | undefined,
  head: FeedHead,
  place: FeedPlace,
): AtomFeed {
  const { locale, self, site } = head;
  const t = briefingFeedMessages[locale];
  const at = place.page;
  return {
    id: urn(head.id),
    title: t.title(head.committee),
    subtitle: t.subtitle,
    author: head.author,
    updated: newest ?? head.made,
    locale,
    links: [
      { rel: 'self', href: page(self, at), type: 'application/atom+xml' },
      { rel: 'alternate', href: `${site}/briefings`, type: 'text/html' },
      { rel: 'first', href: self },
      ...(at > 1 ? [{ rel: 'previous' as const, href: page(self, at - 1) }] : []),
      ...(place.more ? [{ rel: 'next' as const, href: page(self, at + 1) }] : []),
    ],
    entries: entries.map((row) => (row.kind === 'briefing' ? briefingEntry(row, head) : sessionEntry(row, head))),
  };
}
