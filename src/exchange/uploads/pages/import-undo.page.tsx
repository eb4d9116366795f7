import { NAMED_OBSTACLES, type Obstacle } from '../../../registry/import-contracts/undo/obstacles.query.js';
import { undoText } from '../../../registry/import-contracts/undo/undo.messages.js';
import type { Locale } from '../../../shared/locale.js';
import { SubmitButton } from '../../../web/components/form.js';
import { Notice } from '../../../web/components/notice.js';
import type { PageContent } from '../../../web/page/page.js';
import type { UploadRun } from '../upload-run.js';
import { importPages } from './import-pages.messages.js';

interface ImportUndoFacts {
  run: UploadRun;
  /** undefined: it is not the last one. */
  obstacles: Obstacle[] | undefined;
}

/** Asks before an import is taken back, or says by name what stands in the way. */
export function importUndoPage({ run, obstacles }: ImportUndoFacts, locale: Locale): PageContent {
  const t = importPages[locale];
  const blocked = obstacles === undefined || obstacles.length > 0;
  return {
    title: t.undoTitle,
    breadcrumb: [
      { href: '/admin/import', label: t.title },
      { href: `/admin/import/${run.id}`, label: run.file_name },
    ],
    body: (
      <>
        {obstacles === undefined && <Notice tone="warning" title={t.notLast} />}
        {obstacles !== undefined && obstacles.length > 0 && (
          <Notice tone="warning" title={t.undoBlocked}>
            <ul class="v-list">
              {obstacles.slice(0, NAMED_OBSTACLES).map((obstacle) => (
                <li key={`${obstacle.kind} ${obstacle.entity} ${obstacle.key}`} class="v-break">
                  {undoText[locale].obstacle(obstacle)}
                </li>
              ))}
              {obstacles.length > NAMED_OBSTACLES && <li>{t.moreObstacles}</li>}
            </ul>
            <p>{t.undoInstead}</p>
          </Notice>
        )}
        {!blocked && <p class="kern-body v-break">{t.undoText(run.file_name)}</p>}
        <div class="kern-btn-wrapper v-import-steps">
          {!blocked && (
            <form method="post" action={`/admin/import/${run.id}/undo`}>
              <SubmitButton label={t.undoNow} />
            </form>
          )}
          <a class="kern-btn kern-btn--tertiary" href={`/admin/import/${run.id}`}>
            <span class="kern-label">{t.back}</span>
          </a>
        </div>
      </>
    ),
  };
}
