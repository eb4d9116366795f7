import type { Paper } from './paper-model.js';
import type { ReleasedFigures } from './released-figures.js';

/**
 * A paper as several: one for each set of cells that hang together, by its own relations or by those of papers before. What is
 * told of the one says nothing of the other, and the work grows faster than the number of cells.
 */
export function splitPaper(paper: Paper): Paper[] {
  const group = new Groups();
  for (const { relations } of [paper, ...paper.before])
    for (const { total, parts } of relations) for (const part of parts) group.join(total, part);
  const sets = Map.groupBy(paper.cells, ([id]) => group.of(id));
  return [...sets].map(([name, cells]) => {
    const isOurs = (id: string): boolean => group.of(id) === name;
    return {
      ...paper,
      cells: new Map(cells),
      relations: paper.relations.filter(({ total }) => isOurs(total)),
      before: paper.before.flatMap((earlier) => partOf(earlier, isOurs)),
    };
  });
}

/** What an earlier paper told of some cells; nothing where it did not speak of them. */
function partOf({ threshold, cells, relations }: ReleasedFigures, isOurs: (id: string) => boolean): ReleasedFigures[] {
  const ours = Object.entries(cells).filter(([id]) => isOurs(id));
  return ours.length === 0
    ? []
    : [
        {
          threshold,
          cells: Object.fromEntries(ours),
          relations: relations.filter(({ total }) => isOurs(total)),
        },
      ];
}

/** What earlier papers told, by whom it is about, in one pass; a cell of nobody is left out. No relation may reach across. */
export function partsBy(
  papers: readonly ReleasedFigures[],
  ownerOf: (cell: string) => string | undefined,
): Map<string, ReleasedFigures[]> {
  const parts = new Map<string, ReleasedFigures[]>();
  for (const { threshold, cells, relations } of papers) {
    const related = Map.groupBy(relations, ({ total }) => ownerOf(total));
    for (const [owner, told] of Map.groupBy(Object.entries(cells), ([id]) => ownerOf(id))) {
      if (owner === undefined) continue;
      const part = { threshold, cells: Object.fromEntries(told), relations: related.get(owner) ?? [] };
      const known = parts.get(owner);
      if (known) known.push(part);
      else parts.set(owner, [part]);
    }
  }
  return parts;
}

/** Which ids have been joined, through whatever others. */
class Groups {
  readonly #next = new Map<string, string>();

  of(id: string): string {
    let name = id;
    for (let next = this.#next.get(name); next !== undefined; next = this.#next.get(name)) name = next;
    if (name !== id) this.#next.set(id, name);
    return name;
  }

  join(one: string, other: string): void {
    const [first, second] = [this.of(one), this.of(other)];
    if (first !== second) this.#next.set(second, first);
  }
}
