import { readFileSync } from 'node:fs';
import { RelaxNGValidator, XmlDocument, type XmlElement } from 'libxml2-wasm';

const ATOM = { a: 'http://www.w3.org/2005/Atom' };
const schema = readFileSync(new URL('../fixtures/atom.rng', import.meta.url), 'utf8');

export interface ReadLink {
  rel: string;
  href: string;
  type?: string | undefined;
  length?: number | undefined;
}

export interface ReadEntry {
  id: string;
  title: string;
  updated: string;
  published: string | undefined;
  summary: string;
  language: string | undefined;
  category: string | undefined;
  links: ReadLink[];
}

const textOf = (from: XmlElement, name: string): string | undefined => from.get(`a:${name}`, ATOM)?.content;

const linksOf = (from: XmlElement): ReadLink[] =>
  (from.find('a:link', ATOM) as XmlElement[]).map((link) => ({
    rel: link.attr('rel')!.value,
    href: link.attr('href')!.value,
    type: link.attr('type')?.value,
    length: link.attr('length') ? Number(link.attr('length')!.value) : undefined,
  }));

/**
 * Reads a feed as a program does: well-formed, by the schema, and by the rules of RFC 4287 that no schema can say.
 * @throws what is wrong with it
 */
export function readAtom(source: string) {
  using rules = XmlDocument.fromString(schema);
  using validator = RelaxNGValidator.fromDoc(rules);
  using document = XmlDocument.fromString(source);
  validator.validate(document);
  const { root } = document;
  const entries = (root.find('a:entry', ATOM) as XmlElement[]).map((entry): ReadEntry => ({
    id: textOf(entry, 'id')!,
    title: textOf(entry, 'title')!,
    updated: textOf(entry, 'updated')!,
    published: textOf(entry, 'published'),
    summary: textOf(entry, 'summary') ?? '',
    language: (entry.get('a:summary', ATOM) as XmlElement | null)?.attr('lang', 'xml')?.value,
    category: (entry.get('a:category', ATOM) as XmlElement | null)?.attr('term')?.value,
    links: linksOf(entry),
  }));
  const links = linksOf(root);
  const feed = {
    id: textOf(root, 'id')!,
    title: textOf(root, 'title')!,
    updated: textOf(root, 'updated')!,
    links,
    entries,
  };
  if (links.filter(({ rel }) => rel === 'self').length !== 1) throw new Error('a feed names itself once');
  for (const of of [links, ...entries.map((entry) => entry.links)]) {
    // Section 4.1.1 and 4.1.2: no two alternates of one type and language; without content there has to be one.
    if (of.filter(({ rel }) => rel === 'alternate').length !== 1) throw new Error('exactly one alternate');
  }
  if (new Set(entries.map(({ id, updated }) => `${id} ${updated}`)).size !== entries.length)
    throw new Error('section 4.1.1: the same entry twice with one date');
  if (entries.some(({ updated }) => updated > feed.updated)) throw new Error('an entry is newer than its feed');
  return feed;
}
