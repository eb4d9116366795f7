const SLOW_MS = 200;
const KEPT_MS = 60_000;
const MOST_KEPT = 200;

interface Kept {
  until: number;
  answer: Promise<unknown>;
}

/**
 * Answers that take long, kept for a minute and asked for once however many people wait: in a large house a sum over
 * everybody costs a second, and is the same from one look to the next. What is answered quickly is never kept, so in a
 * house of a few thousand contracts every page shows what is true at that moment.
 */
export class SlowAnswers {
  readonly #kept = new Map<string, Kept>();

  /**
   * @param key of the question with all that it depends on, above all the rows that the viewer may see
   * @param milliseconds of a clock that only goes forward
   */
  async get<Answer>(
    key: string,
    ask: () => Promise<Answer>,
    milliseconds: () => number = () => performance.now(),
  ): Promise<Answer> {
    const asked = milliseconds();
    const known = this.#kept.get(key);
    if (known && known.until > asked) return (await known.answer) as Answer;
    const answer = ask();
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    const kept: Kept = { until: Infinity, answer };
    this.#kept.set(key, kept);
    const forget = () => this.#kept.get(key) === kept && this.#kept.delete(key);
    try {
      const found = await answer;
      const now = milliseconds();
      if (now - asked < SLOW_MS) forget();
      else kept.until = now + KEPT_MS;
      return found;
    } catch (error) {
      forget();
      throw error;
    }
  }
}
