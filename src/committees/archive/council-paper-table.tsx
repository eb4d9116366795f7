import type { VNode } from 'preact';
import { formatDate, type Locale } from '../../shared/locale.js';
import { DataTable } from '../../web/components/data-table.js';
import { archiveMessages } from './archive.messages.js';
import type { CouncilPaper } from './council-papers.query.js';

/** The name, leading to the council information system where it says where the paper is. */
function PaperLink({ paper, locale }: { paper: CouncilPaper; locale: Locale }): VNode {
  const t = archiveMessages[locale];
  const name = paper.name || paper.reference || t.untitled;
  return (
    <>
      {paper.address ? (
        <a class="kern-link kern-link--small v-break" href={paper.address} rel="noopener noreferrer" hx-boost="false">
          {name}
        </a>
      ) : (
        <span class="v-break">{name}</span>
      )}
      {paper.name && paper.reference && <span class="v-below v-break">{paper.reference}</span>}
      {paper.non_public && <span class="v-below">{t.nonPublic}</span>}
    </>
  );
}

interface CouncilPaperTableProps {
  caption: string;
  papers: readonly CouncilPaper[];
  /** With committee and session; left out where the page is about one session. */
  places?: boolean;
  locale: Locale;
}

/** Imported papers, each with where it was dealt with. */
export function CouncilPaperTable({ caption, papers, places = false, locale }: CouncilPaperTableProps): VNode {
  const t = archiveMessages[locale];
  return (
    <DataTable
      caption={caption}
      stack
      columns={[
        { label: t.paper },
        { label: t.kind },
        { label: t.dated },
        ...(places ? [{ label: t.committee }, { label: t.session }] : []),
      ]}
      rows={papers.map((paper) => ({
        key: paper.id,
        cells: [
          <PaperLink paper={paper} locale={locale} />,
          paper.kind || '–',
          paper.dated_on ? formatDate(paper.dated_on, locale) : '–',
          ...(places
            ? [
                paper.committee ?? t.noCommittee,
                paper.session_id && paper.held_on ? (
                  <a
                    class="kern-link kern-link--small"
                    href={`/committees/${paper.committee_id}/sessions/${paper.session_id}`}
                  >
                    {formatDate(paper.held_on, locale)}
                  </a>
                ) : (
                  '–'
                ),
              ]
            : []),
        ],
      }))}
    />
  );
}
