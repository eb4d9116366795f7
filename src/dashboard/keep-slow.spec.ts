import { SlowAnswers } from './keep-slow.js';

/** A question that takes a while by a clock of its own, and counts how often it is asked. */
function question(takes: number) {
  const clock = { now: 0 };
  let asked = 0;
  const answers = new SlowAnswers();
  const ask = (key = 'all') =>
    answers.get(
      key,
      async () => {
        clock.now += takes;
        asked += 1;
        return asked;
      },
      () => clock.now,
    );
  return { ask, clock };
}

describe('SlowAnswers', () => {
  it('keeps what took long, for a minute', async () => {
    const { ask, clock } = question(500);
    expect([await ask(), await ask()]).toEqual([1, 1]);
    clock.now += 60_000;
    expect(await ask()).toBe(2);
  });

  it('asks anew what was answered quickly', async () => {
    const { ask } = question(5);
    expect([await ask(), await ask()]).toEqual([1, 2]);
  });

  it('never gives one viewer the answer of another', async () => {
    const { ask } = question(500);
    expect([await ask('units: a'), await ask('units: b')]).toEqual([1, 2]);
  });

  it('asks once while an answer is on its way, and keeps no failure', async () => {
    const { ask } = question(5);
    expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
    const answers = new SlowAnswers();
    await expect(answers.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await answers.get('a', () => Promise.resolve('back'))).toBe('back');
  });
});
