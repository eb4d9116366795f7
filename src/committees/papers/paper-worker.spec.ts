import { examplePaper } from '../../../test/support/paper.js';
import { PaperWorker } from './paper-worker.js';
import { printablePaper } from './printable-paper.js';

const DATA = printablePaper(examplePaper);

describe('the process that prints papers', () => {
  it('counts its papers and says what it holds in memory', async () => {
    const worker = new PaperWorker();
    for (const printed of [1, 2]) {
      expect(await worker.print(DATA, 60_000)).toHaveProperty('pdf');
      expect(worker.printed).toBe(printed);
    }
    expect(worker.memory).toBeGreaterThan(10_000_000);
    worker.stop();
  });

  it('ends when its time is up, and takes no other paper then', async () => {
    const worker = new PaperWorker();
    expect(await worker.print(DATA, 1)).toBeUndefined();
    expect(worker.alive).toBe(false);
    await expect(worker.print(DATA, 60_000)).rejects.toThrow('has ended');
  });

  it('names the rule that a paper breaks, not the text that breaks it', async () => {
    const worker = new PaperWorker();
    const answer = await worker.print(DATA.replace('Teilhabe', 'Geheimes 中'), 60_000);
    expect(answer).toMatchObject({ error: 'PDF/UA-1 error: the text' });
    worker.stop();
  });
});
