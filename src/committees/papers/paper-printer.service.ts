import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { EXIT, VerbleibError } from '../../shared/errors.js';
import { bilingual } from '../../shared/locale.js';
import { PaperWorker } from './paper-worker.js';
import { paperMessages } from './paper.messages.js';
import type { Paper } from './paper.js';
import { printablePaper } from './printable-paper.js';
import { withRowHeads } from './row-heads.js';

export interface PrinterLimits {
  /** For one paper; four pages take a tenth of a second. */
  seconds: number;
  /** After so many papers, or beyond so much memory, the process is replaced: its fonts and cache grow. */
  papers: number;
  megabytes: number;
  /** A process without work ends after so long. */
  idleSeconds: number;
}

const LIMITS: PrinterLimits = { seconds: 30, papers: 50, megabytes: 400, idleSeconds: 60 };

const tooSlow = (seconds: number): VerbleibError =>
  new VerbleibError(
    'paper_too_slow',
    EXIT.badInput,
    bilingual((locale) => paperMessages[locale].tooSlow(seconds)),
  );

/** The cause names the rule that was broken, never the text: it may be logged. */
const notPrinted = (cause: unknown): VerbleibError =>
  new VerbleibError(
    'paper_not_printed',
    EXIT.failed,
    bilingual((locale) => paperMessages[locale].notPrinted),
    { cause },
  );

/** Sets papers as PDF/UA-1, one after the other. The same paper always becomes the same bytes. */
@Injectable()
export class PaperPrinter implements OnApplicationShutdown {
  readonly limits: PrinterLimits = { ...LIMITS };
  #worker: PaperWorker | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;

  /** @throws VerbleibError `paper_too_slow`, `paper_not_printed` */
  async pdf(paper: Paper): Promise<Uint8Array> {
    const turn = this.#last.then(() => this.#print(printablePaper(paper)));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  onApplicationShutdown(): void {
    clearTimeout(this.#idle);
    this.#worker?.stop();
    this.#worker = undefined;
  }

  async #print(data: string): Promise<Uint8Array> {
    clearTimeout(this.#idle);
    const worker = this.#ready();
    const started = performance.now();
    try {
      const answer = await worker.print(data, this.limits.seconds * 1000).catch((error: unknown) => {
        throw notPrinted(error);
      });
      if (answer && 'pdf' in answer) return withRowHeads(answer.pdf);
      if (answer) throw notPrinted(new Error(answer.error));
      throw performance.now() - started >= this.limits.seconds * 1000
        ? tooSlow(this.limits.seconds)
        : notPrinted(new Error('the printing process ended'));
    } finally {
      this.#idle = setTimeout(() => this.onApplicationShutdown(), this.limits.idleSeconds * 1000).unref();
    }
  }

  /** A process that may take another paper. */
  #ready(): PaperWorker {
    const used = this.#worker;
    if (used?.alive && used.printed < this.limits.papers && used.memory < this.limits.megabytes * 1e6) return used;
    used?.stop();
    return (this.#worker = new PaperWorker());
  }
}
