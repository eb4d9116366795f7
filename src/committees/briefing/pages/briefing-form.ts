import { z } from 'zod';
import type { Typed } from '../../../web/page/form-body.js';
import { UUID } from '../../../shared/ids.js';
import { choice, optionalText, several, tick, version } from '../../../web/page/fields.js';
import { TEXT_SECTIONS, type BriefingTexts } from '../briefing-content.js';
import type { BriefingRow } from '../briefing-row.query.js';
import type { DraftPromise } from '../load-content.service.js';
import type { BriefingChanges } from '../save-briefing.service.js';

/** So much can be written into one field; a paper of ten pages has about 30,000 characters. */
const MOST = 10_000;
export const answerField = (promise: string): string => `answer-${promise}`;
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
    ...Object.fromEntries([...TEXT_SECTIONS, ...promises.map(answerField)].map((name) => [name, text])),
  });

/** What the form of a draft would send as it stands: where something else finds fault with one of its fields. */
export const asTyped = (row: BriefingRow, promises: readonly DraftPromise[]): Typed => ({
  number: row.number,
  department: row.department,
  locale: row.locale,
  correction: row.correction,
  ...row.texts,
  ...Object.fromEntries(promises.map(({ id, answer }) => [answerField(id), answer ?? ''])),
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
