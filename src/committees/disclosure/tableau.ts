/** A step left the whole numbers that a double holds exactly: what was to be shown counts as not shown. */
export class NotExact extends Error {}

/** Where a variable ends: `bound` holds for certain; `at` is a solution in whole numbers near it, the nearest that was met. */
export interface Extreme {
  bound: number;
  at: number[] | undefined;
}

const MOST_STEPS = 10_000;
const LARGEST = Number.MAX_SAFE_INTEGER;
const UNLIMITED = Infinity;

/**
 * All y ≥ 0 with `rows · y = rights` and `y ≤ most`, walked from corner to corner (simplex method with Bland's rule).
 * Exact: entries are whole numbers over one common denominator (Edmonds' integer pivoting), never rounded.
 */
export class Tableau {
  readonly #width: number;
  /** Variables and the room that is left below their limits; the right sides stand in the column after. */
  readonly #columns: number;
  readonly #rows: Float64Array[] = [];
  /** The variable that each row stands for; −1 while its equation is not met yet. */
  readonly #basis: number[] = [];
  readonly #isBasic: boolean[];
  #denominator = 1;

  private constructor(rows: readonly (readonly number[])[], rights: readonly number[], most: readonly number[]) {
    this.#width = most.length;
    const bounded = [...most.keys()].filter((column) => most[column] !== UNLIMITED);
    this.#columns = this.#width + bounded.length;
    for (const [index, coefficients] of rows.entries()) {
      const row = new Float64Array(this.#columns + 1);
      row.set(coefficients);
      row[this.#columns] = rights[index]!;
      if (rights[index]! < 0) negate(row);
      this.#rows.push(row);
      this.#basis.push(-1);
    }
    for (const [index, column] of bounded.entries()) {
      const row = new Float64Array(this.#columns + 1);
      row[column] = 1;
      row[this.#width + index] = 1;
      row[this.#columns] = most[column]!;
      this.#rows.push(row);
      this.#basis.push(this.#width + index);
    }
    this.#isBasic = Array.from({ length: this.#columns }, (_, column) => column >= this.#width);
  }

  /** @returns undefined where no y fits @throws NotExact */
  static of(
    rows: readonly (readonly number[])[],
    rights: readonly number[],
    most: readonly number[],
  ): Tableau | undefined {
    if (most.some((bound) => bound < 0)) return undefined;
    const tableau = new Tableau(rows, rights, most);
    return tableau.#meetEquations() ? tableau : undefined;
  }

  /** The least that a variable can be. @throws NotExact */
  least(variable: number): Extreme {
    let last: number[] | undefined;
    for (let steps = 0; ; steps += 1) {
      const row = this.#basis.indexOf(variable);
      const entering = row < 0 ? -1 : this.#improving(row, 1);
      if (entering < 0) return { bound: row < 0 ? 0 : Math.ceil(this.#valueOf(row)), at: this.#solution() ?? last };
      last = this.#enter(entering, this.#leaving(entering), steps) ?? last;
    }
  }

  /**
   * The most that a variable can be. Stops with `bound` Infinity as soon as a solution reaches `enough`.
   * @throws NotExact
   */
  most(variable: number, enough = UNLIMITED): Extreme {
    let last: number[] | undefined;
    for (let steps = 0; ; steps += 1) {
      const row = this.#basis.indexOf(variable);
      const at = (row < 0 ? 0 : this.#valueOf(row)) >= enough ? this.#solution() : undefined;
      if (at) return { bound: UNLIMITED, at };
      const entering = row < 0 ? variable : this.#improving(row, -1);
      if (entering < 0) return { bound: Math.floor(this.#valueOf(row)), at: this.#solution() ?? last };
      const leaving = this.#leaving(entering);
      if (leaving < 0) return { bound: UNLIMITED, at: this.#along(entering, variable, enough) };
      last = this.#enter(entering, leaving, steps) ?? last;
    }
  }

  #meetEquations(): boolean {
    for (let steps = 0; ; steps += 1) {
      const entering = this.#meeting();
      if (entering < 0) break;
      this.#enter(entering, this.#leaving(entering), steps);
    }
    for (let row = this.#rows.length - 1; row >= 0; row -= 1) {
      if (this.#basis[row] !== -1) continue;
      if (this.#rows[row]![this.#columns]! > 0) return false;
      this.#settle(row);
    }
    return true;
  }

  /** A variable that brings the equations that are not met yet nearer to being so; −1 where none does. */
  #meeting(): number {
    for (let column = 0; column < this.#columns; column += 1) {
      if (this.#isBasic[column]) continue;
      let sum = 0;
      for (let row = 0; row < this.#rows.length; row += 1)
        if (this.#basis[row] === -1) sum += this.#rows[row]![column]!;
      if (sum > 0) return column;
    }
    return -1;
  }

  /** A variable that lowers (1) or raises (−1) the one that a row stands for; −1 where none does. */
  #improving(row: number, sign: 1 | -1): number {
    const entries = this.#rows[row]!;
    for (let column = 0; column < this.#columns; column += 1)
      if (sign * entries[column]! > 0 && !this.#isBasic[column]) return column;
    return -1;
  }

  /** An equation that is met with zero: takes any variable that it has as its own, or says nothing new and goes. */
  #settle(row: number): void {
    const column = this.#rows[row]!.findIndex((entry, index) => index < this.#columns && entry !== 0);
    if (column < 0) {
      this.#rows.splice(row, 1);
      this.#basis.splice(row, 1);
      return;
    }
    if (this.#rows[row]![column]! < 0) negate(this.#rows[row]!);
    this.#pivot(row, column);
  }

  /** The row that limits how far a variable may grow; −1 where none does. */
  #leaving(entering: number): number {
    const right = this.#columns;
    let best = -1;
    for (let row = 0; row < this.#rows.length; row += 1) {
      const entries = this.#rows[row]!;
      if (entries[entering]! <= 0) continue;
      if (best < 0) {
        best = row;
        continue;
      }
      const theirs = this.#rows[best]!;
      const order = exact(entries[right]! * theirs[entering]!) - exact(theirs[right]! * entries[entering]!);
      if (order < 0 || (order === 0 && this.#basis[row]! < this.#basis[best]!)) best = row;
    }
    return best;
  }

  /** @returns the corner that is left, where the next one may not lie on whole numbers */
  #enter(column: number, row: number, steps: number): number[] | undefined {
    if (row < 0 || steps > MOST_STEPS) throw new NotExact('no corner to go to');
    const left = this.#rows[row]![column] === 1 ? undefined : this.#solution();
    this.#pivot(row, column);
    return left;
  }

  #pivot(row: number, column: number): void {
    const own = this.#rows[row]!;
    const pivot = own[column]!;
    const denominator = this.#denominator;
    for (let other = 0; other < this.#rows.length; other += 1) {
      const entries = this.#rows[other]!;
      const factor = entries[column]!;
      if (other === row || (factor === 0 && pivot === denominator)) continue;
      for (let index = 0; index < entries.length; index += 1) {
        if (entries[index] === 0 && own[index] === 0) continue;
        entries[index] = exact(exact(entries[index]! * pivot) - exact(factor * own[index]!)) / denominator;
      }
    }
    this.#denominator = pivot;
    const left = this.#basis[row]!;
    if (left >= 0) this.#isBasic[left] = false;
    this.#isBasic[column] = true;
    this.#basis[row] = column;
  }

  #valueOf(row: number): number {
    return this.#rows[row]![this.#columns]! / this.#denominator;
  }

  /** This corner, if it lies on whole numbers. */
  #solution(): number[] | undefined {
    const at = Array.from({ length: this.#width }, () => 0);
    for (const [row, variable] of this.#basis.entries()) {
      if (variable >= this.#width) continue;
      const right = this.#rows[row]![this.#columns]!;
      if (right % this.#denominator !== 0) return undefined;
      at[variable] = right / this.#denominator;
    }
    return at;
  }

  /** From this corner along an edge without end, until the variable is large enough. */
  #along(entering: number, variable: number, enough: number): number[] | undefined {
    const at = this.#solution();
    if (!at) return undefined;
    const row = this.#basis.indexOf(variable);
    const gain = row < 0 ? this.#denominator : -this.#rows[row]![entering]!;
    const times = enough === UNLIMITED ? 1 : Math.ceil((enough - at[variable]!) / gain);
    if (entering < this.#width) at[entering] = at[entering]! + times * this.#denominator;
    for (const [index, basic] of this.#basis.entries())
      if (basic < this.#width) at[basic] = at[basic]! - times * this.#rows[index]![entering]!;
    return at;
  }
}

function negate(row: Float64Array): void {
  for (let index = 0; index < row.length; index += 1) row[index] = 0 - row[index]!;
}

function exact(value: number): number {
  if (value > LARGEST || value < -LARGEST) throw new NotExact('too large');
  return value;
}
