/** Longest text that a field of the register brings into a mail; a longer one is cut with an ellipsis. */
const MAX_FIELD = 120;

// Characters that steer the direction of text could turn the words around a name (Unicode TR 9, "Trojan Source").
const STEERING = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
const [ISOLATE, END_ISOLATE] = ['\u2068', '\u2069'];

/** A field of the register as one line of bounded length that leaves the text around it as it is. */
export function cut(text: string): string {
  const plain = text.replaceAll(STEERING, ' ').trim();
  const short =
    plain.length > MAX_FIELD
      ? `${Array.from(plain)
          .slice(0, MAX_FIELD - 1)
          .join('')}…`
      : plain;
  return RIGHT_TO_LEFT.test(short) ? ISOLATE + short + END_ISOLATE : short;
}
