import type { ComponentChildren, VNode } from 'preact';

export interface Column {
  label: string;
  numeric?: boolean;
  /** Address of the table sorted by the column, with an id to keep the focus on and words that say what it does. */
  href?: string;
  linkId?: string;
  linkTitle?: string;
  /** Which way the table is sorted by it. */
  sorted?: 'ascending' | 'descending';
}

interface DataTableProps {
  caption: string;
  /** Shows the caption; otherwise only screen readers get it, because a heading stands above. */
  captionVisible?: boolean;
  columns: Column[];
  rows: { key: string; cells: ComponentChildren[] }[];
  footer?: ComponentChildren[];
  /**
   * On narrow screens each row becomes a block with the column's name before each value; `close`: the values one behind the
   * other, for long lists.
   */
  stack?: boolean | 'close';
}

/** A table in KERN's small size. Roles are explicit because a stacked table's `display` takes them away. */
export function DataTable({ caption, captionVisible, columns, rows, footer, stack }: DataTableProps): VNode {
  const modifier = (kind: 'header' | 'cell', index: number) =>
    `kern-table__${kind}${columns[index]?.numeric ? ` kern-table__${kind}--numeric` : ''}`;
  const row = (cells: ComponentChildren[]) =>
    cells.map((cell, index) =>
      index === 0 ? (
        <th key={columns[index]!.label} scope="row" role="rowheader" class={modifier('header', index)}>
          {cell}
        </th>
      ) : (
        <td key={columns[index]!.label} role="cell" class={modifier('cell', index)} data-label={columns[index]!.label}>
          {cell}
        </td>
      ),
    );
  return (
    <table
      role="table"
      class={`kern-table kern-table--small v-table${stack ? ' v-table--stack' : ''}${stack === 'close' ? ' v-table--close' : ''}`}
    >
      <caption class={captionVisible ? 'kern-title kern-title--small' : 'kern-sr-only'}>{caption}</caption>
      <thead role="rowgroup" class="kern-table__head">
        <tr role="row" class="kern-table__row">
          {columns.map((column, index) => (
            <th
              key={column.label}
              scope="col"
              role="columnheader"
              class={modifier('header', index)}
              {...(column.sorted && { 'aria-sort': column.sorted })}
            >
              {column.href ? (
                <a
                  class={`v-sort${column.sorted ? ` v-sort--${column.sorted}` : ''}`}
                  href={column.href}
                  id={column.linkId}
                  title={column.linkTitle}
                >
                  {column.label}
                </a>
              ) : (
                column.label
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" class="kern-table__body">
        {rows.map(({ key, cells }) => (
          <tr key={key} role="row" class="kern-table__row">
            {row(cells)}
          </tr>
        ))}
      </tbody>
      {footer && (
        <tfoot role="rowgroup" class="kern-table__footer">
          <tr role="row" class="kern-table__row">
            {row(footer)}
          </tr>
        </tfoot>
      )}
    </table>
  );
}
