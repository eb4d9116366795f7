import type { Locale } from '../../shared/locale.js';

/** One entry of a list of contracts or posts: what it is, what belongs to it, and what stands out. */
export interface Entry {
  title: string;
  details: string[];
  /** How it stands, e.g. "noch nicht entschieden". */
  state: string;
  marks: string[];
}

/** A date by which something is needed. */
export interface DateEntry {
  day: string;
  /** "verstrichen", "heute", "noch 12 Tage" */
  state: string;
  past: boolean;
  title: string;
  /** Its legal ground; absent where it has been said before. */
  source?: string;
}

export interface Table {
  caption: string;
  head: string[];
  rows: string[][];
  /** How many leading columns hold words; the rest hold numbers and stand to the right. */
  words: number;
}

/** What the body of a mail is made of. The HTML and the plain-text twin are both made from the same blocks. */
export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'alert'; sentences: string[] }
  | { kind: 'heading'; text: string; level: 2 | 3 }
  | { kind: 'entries'; entries: Entry[] }
  | { kind: 'dates'; dates: DateEntry[] }
  | { kind: 'table'; table: Table }
  | { kind: 'list'; items: string[] }
  | { kind: 'note'; text: string };

/** A whole mail as a presenter hands it on: words only, no markup. */
export interface MailView {
  locale: Locale;
  subject: string;
  greeting: string;
  blocks: Block[];
  /** Why the recipient gets this mail, one sentence each. */
  footer: string[];
  /** Where the recipient can read on; absent for those who have no access. */
  link?: { href: string; text: string };
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', text, level });
export const note = (text: string): Block => ({ kind: 'note', text });
/** A list block, or nothing where there is nothing to list. */
export const list = (items: string[]): Block[] => (items.length ? [{ kind: 'list', items }] : []);
