import type { VNode } from 'preact';
import type { Locale } from '../../shared/locale.js';
import { Badge } from '../../web/components/badge.js';
import { DataTable } from '../../web/components/data-table.js';
import { DefinitionList } from '../../web/components/definition-list.js';
import { Chart } from './charts/chart.js';
import { paperMessages } from './paper.messages.js';
import type { Paper, PaperBlock, PaperTable } from './paper.js';

/** The page has its own h1; a paper shown below another heading of the page begins one level deeper. */
type Level = 2 | 3;

const LOOKS = { 2: 'kern-heading-medium', 3: 'kern-heading-small' } as const;

/** A word of more letters may be broken where there is no room for it; shorter ones and dates stay whole. */
const LONG_WORD = /\S{21}/;

const cellOf = (text: string): VNode | string => (LONG_WORD.test(text) ? <span class="v-break">{text}</span> : text);

function Table({ caption, table, shown }: { caption: string; table: PaperTable; shown: boolean }): VNode {
  return (
    <DataTable
      caption={caption}
      captionVisible={shown}
      stack={table.columns.length > 2}
      columns={table.columns.map(({ label, align }) => ({ label, numeric: align === 'end' }))}
      rows={table.rows.map((cells, index) => ({ key: String(index), cells: cells.map(cellOf) }))}
    />
  );
}

function ChartFigure({ block, id, locale }: { block: PaperBlock & { kind: 'chart' }; id: string; locale: Locale }) {
  const { title, description, picture, table } = block;
  const props = { id, title, description, picture, locale };
  return (
    <figure class="v-figure">
      <figcaption class="kern-title kern-title--small">{title}</figcaption>
      <Chart {...props} variant="wide" />
      <Chart {...props} variant="compact" />
      <p class="kern-body kern-body--small">{description}</p>
      <details class="kern-accordion">
        <summary class="kern-accordion__header">
          <span class="kern-title kern-title--small">
            {paperMessages[locale].dataTable}
            <span class="kern-sr-only">: {title}</span>
          </span>
        </summary>
        <div class="kern-accordion__body">
          <Table caption={title} table={table} shown={false} />
        </div>
      </details>
    </figure>
  );
}

function Block({ block, id, locale }: { block: PaperBlock; id: string; locale: Locale }): VNode {
  switch (block.kind) {
    case 'paragraph':
      return (
        <>
          {block.text.split(/\n\s*\n/).map((text, index) => (
            <p key={index} class="kern-body v-paper-text">
              {text}
            </p>
          ))}
        </>
      );
    case 'list':
      return (
        <ul class="v-list">
          {block.items.map((item, index) => (
            <li key={index} class="kern-body v-paper-text">
              {item}
            </li>
          ))}
        </ul>
      );
    case 'note':
      return <p class="kern-body v-paper-note v-paper-text">{block.text}</p>;
    case 'figures':
      return (
        <dl class="v-paper-figures">
          {block.items.map(({ label, value, definition }) => (
            <div key={label}>
              <dt class="kern-body">{label}</dt>
              <dd class="v-paper-figures__value">{value}</dd>
              <dd class="kern-body kern-body--small kern-body--muted">{definition}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return (
        <div class="v-paper-table">
          <Table caption={block.caption} table={block} shown />
          {block.note && <p class="kern-body kern-body--small kern-body--muted">{block.note}</p>}
        </div>
      );
    default:
      return <ChartFigure block={block} id={id} locale={locale} />;
  }
}

interface PaperViewProps {
  paper: Paper;
  level?: Level;
  /** Goes before the ids of the sections where a page shows two papers side by side. */
  prefix?: string;
}

/** The paper as part of a page. Its title is the page's to show; marks, head and sections stand here. */
export function PaperView({ paper, level = 2, prefix = '' }: PaperViewProps): VNode {
  const Heading = `h${level}` as const;
  return (
    <article class="v-paper-view" lang={paper.locale}>
      {paper.marks.length > 0 && (
        <p class="v-paper-marks">
          {paper.marks.map((mark) => (
            <Badge key={mark} tone="warning" label={mark} />
          ))}
        </p>
      )}
      <DefinitionList items={paper.head.map(({ label, value }) => [label, value] as const)} />
      {paper.sections.map((section) => (
        <section key={section.id} class="v-section" aria-labelledby={prefix + section.id}>
          <Heading class={LOOKS[level]} id={prefix + section.id}>
            {section.heading}
          </Heading>
          {section.blocks.map((block, index) => (
            <Block key={index} block={block} id={`${prefix}${section.id}-${index}`} locale={paper.locale} />
          ))}
        </section>
      ))}
      {paper.foot && <p class="kern-body kern-body--small kern-body--muted v-paper-text">{paper.foot}</p>}
    </article>
  );
}
