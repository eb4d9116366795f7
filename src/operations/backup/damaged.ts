import type { Locale } from '../../shared/locale.js';
import { backupMessages } from './backup.messages.js';

type Texts = (typeof backupMessages)[Locale];

/** What is wrong with a backup, before it is known which file it is in. */
export class Damage extends Error {
  constructor(
    readonly where: (texts: Texts) => string,
    options?: ErrorOptions,
  ) {
    super(where(backupMessages.en), options);
    this.name = 'Damage';
  }
}
