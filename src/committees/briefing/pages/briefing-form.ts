import { z } from 'zod';
import { UUID } from '../../../shared/ids.js';
import { choice, optionalText, several, tick, version } from '../../../web/page/fields.js';
import { TEXT_SECTIONS, type BriefingTexts } from '../briefing-content.js';
import type { BriefingChanges } from '../save-briefing.service.js';

/** So much can be written into one field; a paper of ten pages has about 30,000 characters. */
const MOST = 10_000;
const ANSWER = /^answer-(?<id>.+)$/;

export const versionForm = z.object({ version: version() });
export const sureForm = z.object({ version: version(), sure: tick(), no_persons: several(z.string().max(200)) });

export const newForm = z.object({
  session: z.guid(),
  audience: choice(['public', 'non_public']),
  locale: choice(['de', 'en']),
});

const text = optionalText(MOST);

/** The fields of a draft; those for answers are named after the promises there are. */
export const textsForm = (promises: readonly string[]) =>
  z.object({
    version: version(),
    number: optionalText(100),
    department: optionalText(200),
    locale: choice(['de', 'en']),
    correction: optionalText(MOST),
    ...Object.fromEntries([...TEXT_SECTIONS, ...promises.map((id) => `answer-${id}`)].map((name) => [name, text])),
  });

type Sent = z.output<ReturnType<typeof textsForm>> & Record<string, unknown>;

export function changesOf(sent: Sent): BriefingChanges {
  const written = (name: string): string => (typeof sent[name] === 'string' ? sent[name] : '');
  const texts: BriefingTexts = Object.fromEntries(
    TEXT_SECTIONS.map((section) => [section, written(section)]).filter(([, value]) => value),
  );
  return {
    number: sent.number ?? '',
    department: sent.department ?? '',
    locale: sent.locale,
    correction: sent.correction ?? '',
    texts,
    answers: new Map(
      Object.keys(sent).flatMap((name) => {
        const id = ANSWER.exec(name)?.groups?.['id'];
        return id && UUID.test(id) ? [[id, written(name)] as const] : [];
      }),
    ),
  };
}
