import type { VNode } from 'preact';
import type { Locale } from '../../../shared/locale.js';
import { Badge, type Tone } from '../../../web/components/badge.js';
import type { OparlRun } from '../oparl-runs.js';
import { councilImportsMessages } from './council-imports.messages.js';

export const TABLES = ['committees', 'sessions', 'members', 'committee_papers'] as const;

const TONES: Record<OparlRun['state'], Tone> = { running: 'info', done: 'success', failed: 'danger' };

/** Who started an import: people by their account, the job in words. */
export const startedBy = (actor: string, locale: Locale): string =>
  actor.startsWith('job: ') ? councilImportsMessages[locale].bySchedule : actor;

/** How an import went, in a line: its state, what it did, how many notes it has, or why it failed. */
export function RunOutcome({ run, locale }: { run: OparlRun; locale: Locale }): VNode {
  const t = councilImportsMessages[locale];
  const { result } = run;
  const sum = (of: 'created' | 'updated') => TABLES.reduce((total, table) => total + (result?.[table][of] ?? 0), 0);
  const did = [sum('created'), sum('updated') + (result?.members.ended ?? 0)] as const;
  const hints = run.problems + (result?.problems_omitted ?? 0);
  return (
    <>
      <Badge tone={TONES[run.state]} label={t.states[run.state]} />
      {run.dry_run && <span class="v-below">{t.dryRun}</span>}
      {result && (
        <span class="v-below">
          {[did[0] + did[1] === 0 ? t.nothing : t.short(...did), ...(hints > 0 ? [t.hints(hints)] : [])].join(' · ')}
        </span>
      )}
      {run.failure && <span class="v-below v-break">{run.failure.text[locale]}</span>}
    </>
  );
}
