import type { Finding } from '../../law/rule.js';
import { type Bilingual, bilingual } from '../../shared/locale.js';
import { fieldProblem, type FieldProblem } from '../../web/page/form.js';
import type { StepInput } from '../decision-case.js';
import { verdictOf } from '../follow-on.js';
import type { Problem } from '../gates.js';
import { type Step, type Transition, TRANSITIONS } from '../transitions.js';
import { fieldOf, onScreen } from './on-screen.js';

/** Whether the check is seen before the step is sent: where something is proposed. */
export function stepAsksForCheck(step: Step): boolean {
  const { needs }: Transition = TRANSITIONS[step];
  return needs.includes('proposal');
}

/** What the check is about, to tell whether what is sent is what was looked at. The reason against it is no part. */
export function fingerprint({ proposal }: StepInput): string {
  if (!proposal) return '';
  const { riskReason: _reason, endsOn, ...terms } = proposal;
  return JSON.stringify({ ...terms, endsOn: endsOn?.toString() ?? null });
}

/** Whether the check asks for a reason. */
export const seriousProposal = (findings: readonly Finding[]): boolean =>
  verdictOf(findings.filter(({ contract }) => contract === undefined)) !== 'possible';

/** What the gates say, at the fields of the form. Problems about no field are one. */
export function atFields(problems: readonly Problem[]): FieldProblem[] {
  const fields = Map.groupBy(problems, ({ code }) => fieldOf(code) ?? '');
  return [...fields].map(([field, those]) => {
    const texts: Bilingual[] = those.map(onScreen);
    return fieldProblem(
      field,
      bilingual((locale) => texts.map((text) => text[locale]).join(' ')),
    );
  });
}
