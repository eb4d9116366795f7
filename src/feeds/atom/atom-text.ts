import { type ComponentChild, h, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Locale } from '../../shared/locale.js';

export interface AtomLink {
  rel: 'self' | 'alternate' | 'enclosure' | 'first' | 'next' | 'previous' | 'predecessor-version' | 'successor-version';
  href: string;
  type?: string;
  title?: string;
  /** In octets. */
  length?: number;
}

export interface AtomEntry {
  /** An IRI that stays the same for as long as the entry is about the same thing. */
  id: string;
  title: string;
  published: Temporal.Instant | null;
  updated: Temporal.Instant;
  /** Plain text, in this language. */
  summary: { text: string; locale: Locale };
  category: { term: string; label: string };
  links: AtomLink[];
}

export interface AtomFeed {
  id: string;
  title: string;
  subtitle: string;
  author: string;
  updated: Temporal.Instant;
  locale: Locale;
  links: AtomLink[];
  entries: AtomEntry[];
}

// What XML cannot hold at all (XML 1.0 section 2.2), and the one sequence that text must not (section 2.4).
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(']]>', ']] >');

const element = (name: string, attributes: Record<string, string>, ...children: ComponentChild[]): VNode =>
  h(name, Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, clean(value)])), ...children);
const text = (name: string, value: string, attributes: Record<string, string> = {}): VNode =>
  element(name, attributes, clean(value));
/** RFC 3339, in UTC and whole seconds. */
const date = (name: string, value: Temporal.Instant): VNode => text(name, value.toString({ smallestUnit: 'second' }));

const link = ({ length, ...attributes }: AtomLink): VNode =>
  element('link', { ...attributes, ...(length !== undefined && { length: String(length) }) });

const entryOf = ({ id, title, published, updated, summary, category, links }: AtomEntry): VNode =>
  element(
    'entry',
    {},
    text('id', id),
    text('title', title),
    ...(published ? [date('published', published)] : []),
    date('updated', updated),
    ...links.map(link),
    element('category', category),
    text('summary', summary.text, { type: 'text', 'xml:lang': summary.locale }),
  );

/**
 * A feed as an Atom document (RFC 4287). Elements are made by the renderer of our pages, which escapes all text; what XML
 * cannot hold is left out. The same feed gives the same text.
 */
export function atomText({ id, title, subtitle, author, updated, locale, links, entries }: AtomFeed): string {
  const feed = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale },
    text('id', id),
    text('title', title),
    text('subtitle', subtitle),
    date('updated', updated),
    text('generator', 'Verbleib'),
    element('author', {}, text('name', author)),
    ...links.map(link),
    ...entries.map(entryOf),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${renderToString(feed)}\n`;
}
