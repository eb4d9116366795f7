import { GROUNDS } from '../../law/grounds.js';
import { plain, type Profile } from '../profile/profile.js';

const CODES = new Set<string>(GROUNDS);

/** § 14 TzBfG by paragraph, sentence and number; `Abs. 1 S. 2 Nr. 3`, `(1) 2 Nr. 3`. */
function tzbfg(text: string): string | undefined {
  const section = /§\s*14\b(.*)$/.exec(text)?.[1];
  if (section === undefined) return undefined;
  const paragraph = /(?:abs(?:atz|\.)?\s*|\()([123])\s?(a?)\b/.exec(section);
  if (paragraph?.[1] === '2') return paragraph[2] ? '14-2a' : '14-2';
  if (paragraph?.[1] === '3') return '14-3';
  const number = /nr\.?\s*([1-8])\b/.exec(section)?.[1];
  if (number) return `14-1-${number}`;
  return /drittmittel/.test(text) ? '14-1-third-party' : undefined;
}

function wisszeitvg(text: string): string | undefined {
  if (!/wisszeitvg|wissenschaftszeitvertragsgesetz/.test(text)) return undefined;
  const paragraph = /§\s*2\s*(?:abs(?:atz|\.)?\s*|\()([12])\b/.exec(text)?.[1];
  return paragraph && `wisszeitvg-2-${paragraph}`;
}

/**
 * The code of a legal ground from the words of a file: its own code, a word of the profile, or a citation.
 * @returns undefined where nothing of it is known
 */
export function parseGround(text: string, profile: Profile): string | undefined {
  const words = plain(text);
  if (CODES.has(words)) return words;
  const known = profile.grounds.get(words);
  if (known) return known;
  if (/§\s*21\b[^§]*\bbeeg\b|\bbeeg\b[^§]*§\s*21\b/.test(words)) return 'beeg-21';
  if (/§\s*6\b[^§]*\bpflegezg\b|\bpflegezg\b[^§]*§\s*6\b/.test(words)) return 'pflegezg-6';
  return wisszeitvg(words) ?? tzbfg(words);
}
