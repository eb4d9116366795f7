import type { Finding, Severity } from '../rule.js';

/** What is ruled out or wrong before what a lawyer has to look at. */
const ORDER: Record<Severity, number> = { blocked: 0, error: 1, legal_review: 2, warning: 3, hint: 4, ok: 5 };

/** Findings in the order in which people need them; those of one severity stay in the order of the rules. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
