import { array, assert, func, nat, property } from 'fast-check';
import { findLoop, parentsFirst } from './unit-tree.js';

const tree = (parents: Record<string, string | null>) =>
  Object.entries(parents).map(([id, parentId]) => ({ id, parentId }));

describe('unit tree', () => {
  it('finds a loop and leaves out what only leads into it', () => {
    const loop = findLoop(tree({ a: 'b', b: 'c', c: 'b', d: null }));
    expect(loop?.map(({ id }) => id).sort()).toEqual(['b', 'c']);
    expect(findLoop(tree({ a: 'a' }))?.map(({ id }) => id)).toEqual(['a']);
  });

  it('has no loop where every unit hangs on an earlier one, and puts parents first', () => {
    const forest = array(nat(), { maxLength: 40 }).map((numbers) =>
      numbers.map((n, index) => ({ id: String(index), parentId: index && n % 3 ? String(n % index) : null })),
    );
    assert(
      property(forest, func(nat()), (units, order) => {
        const shuffled = units.toSorted((a, b) => order(a.id) - order(b.id));
        expect(findLoop(shuffled)).toBeUndefined();
        const written = new Set<string>();
        for (const unit of parentsFirst(shuffled, shuffled)) {
          expect(unit.parentId === null || written.has(unit.parentId)).toBe(true);
          written.add(unit.id);
        }
        expect(written.size).toBe(units.length);
      }),
    );
  });
});
