import { z } from 'zod';
import { UUID } from '../../../shared/ids.js';
import { bilingual } from '../../../shared/locale.js';
import { optionalChoice } from '../../../web/page/fields.js';
import { fieldProblem, type FieldProblem, type ReadForm, readForm } from '../../../web/page/form.js';
import { caseMessages } from '../cases/cases.messages.js';
import { LONGEST_NOTE, type NamedCase, noteProblem } from '../cases/check-cases.js';
import { TOLD_REASONS, type ToldReason } from '../cases/told-reasons.js';

const reason = optionalChoice(TOLD_REASONS);
const note = z.string().trim().max(LONGEST_NOTE).optional();

const REASON = /^reason-(?<id>.+)$/;

export const reasonField = (contract: string): string => `reason-${contract}`;
export const noteField = (contract: string): string => `note-${contract}`;

/** The cases for which a reason was chosen. The fields are named after the contracts, which the service knows. */
export function readCases(body: unknown): ReadForm<NamedCase[]> {
  const sent = typeof body === 'object' && body !== null ? Object.keys(body) : [];
  const ids = sent.flatMap((name) => REASON.exec(name)?.groups?.['id'] ?? []).filter((id) => UUID.test(id));
  const shape: Record<string, typeof reason | typeof note> = {};
  for (const id of ids) Object.assign(shape, { [reasonField(id)]: reason, [noteField(id)]: note });
  const read = readForm(z.object(shape), body);
  if ('problems' in read) return read;
  const all = ids.map((contract) => ({
    contract,
    reason: (read.value[reasonField(contract)] ?? null) as ToldReason | null,
    note: read.value[noteField(contract)] ?? '',
  }));
  const problems = all.flatMap((each): FieldProblem[] => {
    if (each.reason === null && each.note)
      return [
        fieldProblem(
          reasonField(each.contract),
          bilingual((locale) => caseMessages[locale].reasonMissing),
        ),
      ];
    const problem = noteProblem(each.note);
    return problem ? [fieldProblem(noteField(each.contract), problem)] : [];
  });
  if (problems.length > 0) return { problems, typed: read.typed };
  const value = all.flatMap(({ reason: why, ...each }) => (why === null ? [] : [{ ...each, reason: why }]));
  return { value, typed: read.typed };
}
