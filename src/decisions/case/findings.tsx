import type { VNode } from 'preact';
import type { Finding } from '../../law/rule.js';
import type { Locale } from '../../shared/locale.js';
import { Badge } from '../../web/components/badge.js';
import { type FindingLine, presentFindings } from './case.presenter.js';
import { caseMessages } from './case.messages.js';

interface FindingsProps {
  findings: readonly Finding[];
  /** Whether the facts behind them may be shown: not where some lie outside the viewer's units. */
  whole: boolean;
  locale: Locale;
}

/** What the rules say, worst first, each with its source and, folded, the facts that led to it. */
export function Findings({ findings, whole, locale }: FindingsProps): VNode {
  const t = caseMessages[locale];
  const { lines, hints, fine } = presentFindings(findings, locale);
  return (
    <>
      <FindingList lines={lines} whole={whole} locale={locale} />
      {hints.length > 0 && (
        <details>
          <summary class="v-why">{t.hints(hints.length)}</summary>
          <FindingList lines={hints} whole={whole} locale={locale} />
        </details>
      )}
      {fine.length > 0 && (
        <details>
          <summary class="v-why">{t.lawFine(fine.length)}</summary>
          <FindingList lines={fine} whole={whole} locale={locale} />
        </details>
      )}
      {!whole && <p class="kern-body kern-body--small kern-body--muted">{t.whyHidden}</p>}
    </>
  );
}

function FindingList({ lines, whole, locale }: { lines: FindingLine[]; whole: boolean; locale: Locale }): VNode | null {
  if (lines.length === 0) return null;
  return (
    <ul class="v-findings">
      {lines.map((line) => (
        <li key={line.key} class="v-finding">
          <p class="kern-body">
            <Badge tone={line.tone} label={line.label} /> {line.message}
          </p>
          <p class="kern-body kern-body--small kern-body--muted">{line.source}</p>
          {line.inputs.length > 0 && whole && (
            <details>
              <summary class="v-why">{caseMessages[locale].why}</summary>
              <dl class="v-facts">
                {line.inputs.map(([name, value]) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
