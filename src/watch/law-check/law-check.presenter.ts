import type { ChainReport } from '../../law/check/check-chain.js';
import { worstFirst } from '../../law/check/worst-first.js';
import type { ChainFacts } from '../../law/facts.js';
import type { Finding, LawContext } from '../../law/rule.js';
import { textHeading, wrapText } from '../../mail/plain-text.js';
import type { Locale } from '../../shared/locale.js';
import { lawCheckMessages } from './law-check.messages.js';

/** One finding as scripts get it (interfaces: fixed). */
export function findingDocument(finding: Finding, locale: Locale): object {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message(locale),
    citation: finding.citation[locale],
    confidence: finding.confidence,
    inputs: finding.inputs,
    ...(finding.missing && { missing: finding.missing }),
    ...(finding.contract !== undefined && { contract: finding.contract }),
  };
}

/** What scripts get (interfaces: fixed), texts in one language. */
export function reportDocument({ findings, chain, latestEnd }: ChainReport, locale: Locale): object {
  return {
    findings: worstFirst(findings).map((finding) => findingDocument(finding, locale)),
    chain: chain ? { duration_days: chain.durationDays, extensions: chain.extensions, light: chain.light } : null,
    ...(latestEnd && { latest_end: latestEnd.toString() }),
  };
}

/** The report as a page of text: the verdict, then every finding with its source, worst first. */
export function reportText(facts: ChainFacts, report: ChainReport, law: LawContext, locale: Locale): string {
  const t = lawCheckMessages[locale];
  const contracts = facts.contracts.toSorted((a, b) => Temporal.PlainDate.compare(a.startsOn, b.startsOn));
  const entry = (finding: Finding): string => {
    const about = finding.contract === undefined ? undefined : contracts[finding.contract];
    const source = [
      ...(about ? [t.contract(about.startsOn)] : facts.proposed ? [t.followOn] : []),
      finding.citation[locale],
      t.rule(finding.rule),
    ];
    const label = finding.missing && finding.severity === 'hint' ? t.unknown : t.severity[finding.severity];
    return `${wrapText(finding.message(locale), `${label}: `, '  ')}\n${wrapText(source.join(' · '), '  ')}`;
  };
  const findings = worstFirst(report.findings);
  const worst = findings[0]?.severity ?? 'ok';
  const open = worst === 'hint' && findings.some(({ missing }) => missing);
  const summary = [
    wrapText(open ? t.open : t.verdict[worst]),
    ...(report.latestEnd ? [wrapText(t.latestEnd(report.latestEnd))] : []),
    ...(report.chain ? [wrapText(t.chain(report.chain))] : []),
  ];
  return [
    textHeading(t.heading(facts.on)),
    summary.join('\n'),
    ...findings.map(entry),
    wrapText(t.hint(law.profile.name, law.calendar.region)),
  ].join('\n\n');
}
