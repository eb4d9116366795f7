import { MailQueue } from './mail-queue.js';

it('hands each thing to one taker, and makes the maker wait', async () => {
  const queue = new MailQueue<number>();
  const taken: number[] = [];
  let most = 0;
  const taker = async (): Promise<void> => {
    for (let next = await queue.take(); next !== undefined; next = await queue.take()) {
      taken.push(next);
      await Promise.resolve();
    }
  };
  const takers = [taker(), taker(), taker()];
  for (let batch = 0; batch < 10; batch += 1) {
    await queue.put(
      [0, 1, 2, 3, 4].map((number) => batch * 5 + number),
      2,
    );
    most = Math.max(most, (batch + 1) * 5 - taken.length);
  }
  queue.end();
  await Promise.all(takers);
  expect(taken.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, number) => number));
  expect(most).toBeLessThanOrEqual(2);
});

it('lets everyone go when it ends', async () => {
  const queue = new MailQueue<number>();
  const waiting = queue.take();
  queue.end();
  await expect(waiting).resolves.toBeUndefined();
  await expect(queue.put([1, 2, 3], 0)).resolves.toBeUndefined();
});
