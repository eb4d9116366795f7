import type { z } from 'zod';
import type { Locale } from '../../shared/locale.js';
import { findingDocument } from '../../watch/law-check/law-check.presenter.js';
import { worstFirst } from '../../law/check/worst-first.js';
import type { StepReport } from '../decide.service.js';
import type { DecisionWithNext } from '../decision-list.query.js';
import { nextDocument } from '../commands/next-cells.js';
import type { Step } from '../transitions.js';
import type { decisionSchema, findingSchema, stepReportSchema } from './decision.schemas.js';

/** A decision as programs read it. */
export function decisionItem({
  next,
  answer_due: _answerDue,
  ...row
}: DecisionWithNext): z.input<typeof decisionSchema> {
  return { ...row, ...nextDocument(next) } as z.input<typeof decisionSchema>;
}

/** What came of a step, or would come of it. */
export function stepReport(
  step: Step,
  dryRun: boolean,
  { taken, refused }: StepReport,
  locale: Locale,
): z.input<typeof stepReportSchema> {
  return {
    step,
    dry_run: dryRun,
    taken: taken.map(({ contractId, contract, from, to, voided, successor, findings }) => ({
      contract_id: contractId,
      contract,
      from,
      to,
      voided,
      successor: successor ?? null,
      findings: worstFirst(findings).map(
        (finding) => findingDocument(finding, locale) as z.input<typeof findingSchema>,
      ),
    })),
    refused: refused.map(({ contract, problems }) => ({
      contract,
      problems: problems.map(({ code, text }) => ({ code, message: text[locale] })),
    })),
  };
}
