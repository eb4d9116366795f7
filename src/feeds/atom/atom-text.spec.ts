import { readAtom } from '../../../test/support/atom.js';
import { type AtomFeed, atomText } from './atom-text.js';

const at = Temporal.Instant.from('2026-11-22T11:00:00.123456Z');
const SITE = 'https://verbleib.kreis-musterland.example';
const feed = (title: string, summary = 'eins'): AtomFeed => ({
  id: 'urn:uuid:01a2048f-0000-7000-8000-000000000001',
  title,
  subtitle: 'Berichte',
  author: 'Kreis Musterland',
  updated: at,
  locale: 'de',
  links: [
    { rel: 'self', href: `${SITE}/feeds/x.atom?page=2&b="<"`, type: 'application/atom+xml' },
    { rel: 'alternate', href: SITE, type: 'text/html' },
  ],
  entries: [
    {
      id: 'urn:uuid:01a2048f-0000-7000-8000-000000000002',
      title,
      published: null,
      updated: at,
      summary: { text: summary, locale: 'en' },
      category: { term: 'SOZ & "<J>"', label: 'Soziales' },
      links: [{ rel: 'alternate', href: `${SITE}/briefings/1`, type: 'text/html' }],
    },
  ],
});

describe('atomText', () => {
  it('is read by a program as it was meant, whatever its texts hold', () => {
    const nasty = 'Ä & <b>„fett“</b> &amp; \'"]]> 🦊';
    const read = readAtom(atomText(feed(nasty, `eins\n${nasty}`)));
    // The end of a section that text must not hold is parted.
    expect(read.title).toBe(nasty.replace(']]>', ']] >'));
    expect(read.entries[0]).toMatchObject({
      title: read.title,
      summary: `eins\n${read.title}`,
      language: 'en',
      category: 'SOZ & "<J>"',
    });
    expect(read.links[0]!.href).toBe(`${SITE}/feeds/x.atom?page=2&b="<"`);
  });

  it('leaves out what XML cannot hold', () => {
    expect(readAtom(atomText(feed('a\u0000\u0007\u001Bb\uFFFFc\uD800d\te'))).title).toBe('abc\uFFFDd\te');
  });

  it('says dates in UTC and whole seconds', () => {
    expect(readAtom(atomText(feed('x'))).updated).toBe('2026-11-22T11:00:00Z');
  });
});
