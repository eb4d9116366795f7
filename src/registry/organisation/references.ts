import { closest } from '../../shared/closest.js';
import type { Path, Problems } from './problems.js';
import { withoutZeros, type Register } from './register-snapshot.js';
import type { Upserts } from './upserts.js';

type Wanted = string | null | undefined;

/** Finds what a file's numbers and codes mean; an unknown one is a problem that names the nearest known. */
export class References {
  constructor(
    private readonly register: Register,
    private readonly problems: Problems,
  ) {}

  person(path: Path, number: string): string | undefined;
  person(path: Path, number: Wanted): string | null | undefined;
  person(path: Path, number: Wanted): string | null | undefined {
    return this.find(this.register.people, 'unknown_person', path, number, (row) => row.number);
  }

  unit(path: Path, code: Wanted): string | null | undefined {
    return this.find(this.register.units, 'unknown_unit', path, code, (row) => row.code);
  }

  programme(path: Path, code: Wanted): string | null | undefined {
    return this.find(this.register.programmes, 'unknown_programme', path, code, (row) => row.code);
  }

  committee(path: Path, code: Wanted): string | null | undefined {
    return this.find(this.register.committees, 'unknown_committee', path, code, (row) => row.code);
  }

  private find<Row extends { id: string }>(
    rows: Upserts<Row>,
    code: 'unknown_person' | 'unknown_unit' | 'unknown_programme' | 'unknown_committee',
    path: Path,
    wanted: Wanted,
    keyOf: (row: Row) => string,
  ): string | null | undefined {
    if (wanted === null || wanted === undefined) return wanted;
    const found = rows.get(wanted);
    if (found) return found.id;
    const known = rows.all.map(keyOf);
    const near = known.find((candidate) => withoutZeros(candidate) === withoutZeros(wanted)) ?? closest(wanted, known);
    this.problems.add(path, code, wanted, () => [near]);
    return undefined;
  }
}
