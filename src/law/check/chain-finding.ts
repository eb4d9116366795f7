import type { Bilingual, Locale } from '../../shared/locale.js';
import type { Confidence, Finding, Rule, RuleId, Severity } from '../rule.js';

export type Inputs = Finding['inputs'];

/** The words of a finding, made of the inputs it names. */
export type Words<I> = Record<Locale, (inputs: I) => string>;

const TO_BE_CONFIRMED: Bilingual = { de: '(noch zu bestätigen)', en: '(to be confirmed)' };

/**
 * A finding whose words and inputs are made when they are read: checking a hundred thousand chains for their severities
 * writes no text. `inputs` and `message` are of the class: spreading a finding loses them.
 */
export class ChainFinding<I extends Inputs = Inputs> implements Finding {
  readonly rule: RuleId;

  constructor(
    private readonly of: Rule,
    readonly severity: Severity,
    private readonly words: Words<I>,
    private readonly why: () => I,
    /** Index of the contract in the chain; undefined for the follow-on or the chain as a whole. */
    readonly contract: number | undefined,
    readonly missing: readonly string[] | undefined,
  ) {
    this.rule = of.id;
  }

  get inputs(): I {
    return this.why();
  }

  get citation(): Bilingual {
    return this.of.citation;
  }

  get confidence(): Confidence {
    return this.of.confidence;
  }

  message(locale: Locale): string {
    const text = this.words[locale](this.why());
    return this.of.confidence === 'M' ? `${text} ${TO_BE_CONFIRMED[locale]}` : text;
  }
}
