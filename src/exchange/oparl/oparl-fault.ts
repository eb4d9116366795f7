import { EXIT, VerbleibError } from '../../shared/errors.js';
import { oparlFaultText } from './oparl-fault.messages.js';

type Texts = (typeof oparlFaultText)['de'];
export type OparlFaultKind = keyof Texts;

/** Faults that may be gone with the next try. */
const PASSING: readonly OparlFaultKind[] = ['unreachable', 'tooSlow', 'tooSlowInAll', 'busy', 'proxy', 'stopped'];
/** Faults of the source as a whole, whatever object they were met at. */
const OF_ALL: readonly OparlFaultKind[] = [
  'tooLargeInAll',
  'tooManyRequests',
  'tooManyObjects',
  'tooSlowInAll',
  'proxy',
  'untrusted',
  'authorities',
];

/** Why a source as a whole cannot be imported: exit 75 where trying again may help, else 65. Nothing is changed then. */
export class OparlFault extends VerbleibError {
  /** Whether it says something of one address only, so that the others can still be read. */
  readonly ofOneAddress: boolean;

  constructor(kind: OparlFaultKind, de: string, en: string, cause?: unknown) {
    const passing = PASSING.includes(kind);
    const code = `oparl_${kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
    super(code, passing ? EXIT.tryAgain : EXIT.badInput, { de, en }, { cause });
    this.ofOneAddress = !passing && !OF_ALL.includes(kind);
  }
}

/** @param parameters what the message of this kind names */
export function oparlFault<Kind extends OparlFaultKind>(
  kind: Kind,
  parameters: Parameters<Texts[Kind]>,
  cause?: unknown,
): OparlFault {
  const say = (texts: Texts): string => (texts[kind] as (...all: Parameters<Texts[Kind]>) => string)(...parameters);
  return new OparlFault(kind, say(oparlFaultText.de), say(oparlFaultText.en), cause);
}
