import type { WriteStream } from 'node:tty';
import type { Locale } from '../../shared/locale.js';
import type { ImportProgress } from './merge-file.service.js';
import { importReport } from './import-report.messages.js';

const WIDTH = 30;

/** Draws the progress of an import in one line of a terminal; draws nothing where the stream is none. */
export function progressBar(
  terminal: WriteStream,
  locale: Locale,
): { show(progress: ImportProgress): void; end(): void } {
  if (!terminal.isTTY) return { show() {}, end() {} };
  const draw = (text: string): void => {
    terminal.write(`\r\x1b[K${text}`);
  };
  return {
    show({ phase, rows, share }) {
      const text = importReport[locale].progress(rows, phase === 'merge');
      const filled = Math.round((share ?? 0) * WIDTH);
      draw(share === undefined ? text : `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${text}`);
    },
    end: () => draw(''),
  };
}
