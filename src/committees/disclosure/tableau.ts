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
const UNMET = -1;
const SPENT = -2;

/**
 * All y ≥ 0 with `rows · y = rights` and `y ≤ most`, walked from corner to corner (simplex method with Bland's rule).
 * Exact: entries are whole numbers over one common denominator (Edmonds' integer pivoting), never rounded.
 */
export class Tableau {
  readonly #width: number;
  /** Variables and the room that is left below their limits; the right sides stand in the column after. */
  readonly #columns: number;
  readonly #stride: number;
  /** Row after row. */
  readonly #entries: Float64Array;
  /** The variable that each row stands for; UNMET where its equation is not met yet, SPENT where it says nothing new. */
  readonly #basis: number[] = [];
  readonly #isBasic: boolean[] = [];
  #denominator = 1;

  private constructor(rows: readonly (readonly number[])[], rights: readonly number[], most: readonly number[]) {
    this.#width = most.length;
    const bounded = [...most.keys()].filter((column) => most[column] !== UNLIMITED);
    this.#columns = this.#width + bounded.length;
    this.#stride = this.#columns + 1;
    this.#entries = new Float64Array((rows.length + bounded.length) * this.#stride);
    for (const [index, coefficients] of rows.entries()) {
      const start = index * this.#stride;
      const sign = rights[index]! < 0 ? -1 : 1;
      for (let column = 0; column < this.#width; column += 1)
        this.#entries[start + column] = sign * coefficients[column]! || 0;
      this.#entries[start + this.#columns] = sign * rights[index]!;
      this.#basis.push(UNMET);
    }
    for (const [index, column] of bounded.entries()) {
      const start = (rows.length + index) * this.#stride;
      this.#entries[start + column] = 1;
      this.#entries[start + this.#width + index] = 1;
      this.#entries[start + this.#columns] = most[column]!;
      this.#basis.push(this.#width + index);
    }
    for (let column = 0; column < this.#columns; column += 1) this.#isBasic.push(column >= this.#width);
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
    for (const [row, variable] of this.#basis.entries()) {
      if (variable !== UNMET) continue;
      if (this.#right(row) > 0) return false;
      this.#settle(row);
    }
    return true;
  }

  /** A variable that brings the equations that are not met yet nearer to being so; −1 where none does. */
  #meeting(): number {
    for (let column = 0; column < this.#columns; column += 1) {
      if (this.#isBasic[column]) continue;
      let sum = 0;
      for (let row = 0; row < this.#basis.length; row += 1)
        if (this.#basis[row] === UNMET) sum += this.#entries[row * this.#stride + column]!;
      if (sum > 0) return column;
    }
    return -1;
  }

  /** A variable that lowers (1) or raises (−1) the one that a row stands for; −1 where none does. */
  #improving(row: number, sign: 1 | -1): number {
    const start = row * this.#stride;
    for (let column = 0; column < this.#columns; column += 1)
      if (sign * this.#entries[start + column]! > 0 && !this.#isBasic[column]) return column;
    return -1;
  }

  /** An equation that is met with zero: takes any variable that it has as its own, or says nothing new. */
  #settle(row: number): void {
    const start = row * this.#stride;
    let column = 0;
    while (column < this.#columns && this.#entries[start + column] === 0) column += 1;
    if (column === this.#columns) {
      this.#basis[row] = SPENT;
      return;
    }
    if (this.#entries[start + column]! < 0)
      for (let index = start; index < start + this.#stride; index += 1)
        this.#entries[index] = 0 - this.#entries[index]!;
    this.#pivot(row, column);
  }

  /** The row that limits how far a variable may grow; −1 where none does. */
  #leaving(entering: number): number {
    let best = -1;
    for (let row = 0; row < this.#basis.length; row += 1) {
      const entry = this.#entries[row * this.#stride + entering]!;
      if (entry <= 0) continue;
      if (best < 0) {
        best = row;
        continue;
      }
      const theirs = this.#entries[best * this.#stride + entering]!;
      const order = exact(this.#right(row) * theirs) - exact(this.#right(best) * entry);
      if (order < 0 || (order === 0 && this.#basis[row]! < this.#basis[best]!)) best = row;
    }
    return best;
  }

  /** @returns the corner that is left, where the next one may not lie on whole numbers */
  #enter(column: number, row: number, steps: number): number[] | undefined {
    if (row < 0 || steps > MOST_STEPS) throw new NotExact('no corner to go to');
    const left = this.#entries[row * this.#stride + column] === 1 ? undefined : this.#solution();
    this.#pivot(row, column);
    return left;
  }

  #pivot(row: number, column: number): void {
    const entries = this.#entries;
    const stride = this.#stride;
    const own = row * stride;
    const pivot = entries[own + column]!;
    const denominator = this.#denominator;
    for (let start = 0; start < entries.length; start += stride) {
      const factor = entries[start + column]!;
      if (start === own || (factor === 0 && pivot === denominator)) continue;
      for (let index = 0; index < stride; index += 1) {
        const mine = entries[start + index]!;
        const theirs = entries[own + index]!;
        if (theirs === 0 && (mine === 0 || pivot === denominator)) continue;
        entries[start + index] = exact(exact(mine * pivot) - exact(factor * theirs)) / denominator;
      }
    }
    this.#denominator = pivot;
    const left = this.#basis[row]!;
    if (left >= 0) this.#isBasic[left] = false;
    this.#isBasic[column] = true;
    this.#basis[row] = column;
  }

  #right(row: number): number {
    return this.#entries[row * this.#stride + this.#columns]!;
  }

  #valueOf(row: number): number {
    return this.#right(row) / this.#denominator;
  }

  /** This corner, if it lies on whole numbers. */
  #solution(): number[] | undefined {
    const at: number[] = [];
    for (let variable = 0; variable < this.#width; variable += 1) at.push(0);
    for (let row = 0; row < this.#basis.length; row += 1) {
      const variable = this.#basis[row]!;
      if (variable < 0 || variable >= this.#width) continue;
      const right = this.#right(row);
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
    const gain = row < 0 ? this.#denominator : -this.#entries[row * this.#stride + entering]!;
    const times = enough === UNLIMITED ? 1 : Math.ceil((enough - at[variable]!) / gain);
    if (entering < this.#width) at[entering] = at[entering]! + times * this.#denominator;
    for (const [index, basic] of this.#basis.entries())
      if (basic >= 0 && basic < this.#width)
        at[basic] = at[basic]! - times * this.#entries[index * this.#stride + entering]!;
    return at;
  }
}

function exact(value: number): number {
  if (value > LARGEST || value < -LARGEST) throw new NotExact('too large');
  return value;
}
