import { Writable } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { progressBar } from './progress-bar.js';

/** A stream that is, or is not, a terminal, with what was written to it. */
function stream(isTTY: boolean): { terminal: WriteStream; written: string[] } {
  const written: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written.push(chunk.toString());
      done();
    },
  });
  return { terminal: Object.assign(sink, { isTTY }) as unknown as WriteStream, written };
}

describe('progressBar', () => {
  it('draws in one line of a terminal and clears it', () => {
    const { terminal, written } = stream(true);
    const bar = progressBar(terminal, 'de');
    bar.show({ phase: 'read', rows: 50_000, share: 0.5 });
    bar.show({ phase: 'merge', rows: 100_000, share: undefined });
    bar.end();
    expect(written).toEqual([
      `\r\u001b[K${'█'.repeat(15)}${'░'.repeat(15)} 50.000 Zeilen gelesen`,
      '\r\u001b[K100.000 Zeilen gelesen, Abgleich mit dem Register …',
      '\r\u001b[K',
    ]);
  });

  it('writes nothing where nobody looks', () => {
    const { terminal, written } = stream(false);
    const bar = progressBar(terminal, 'de');
    bar.show({ phase: 'read', rows: 1, share: 1 });
    bar.end();
    expect(written).toEqual([]);
  });
});
