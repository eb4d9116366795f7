import { isGivenUp, pauseAfter } from './retry-plan.js';

describe('the pause before the next attempt', () => {
  const ids = Array.from({ length: 200 }, (_, number) => `mail ${number}`);

  it.each([
    [1, 60],
    [2, 120],
    [5, 960],
    [8, 7200],
    [40, 7200],
    [4000, 7200],
  ])('after %i attempts is %i seconds, a quarter more or less', (attempts, seconds) => {
    const pauses = ids.map((id) => pauseAfter(id, attempts));
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(seconds * 0.75);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(seconds * 1.25);
    expect(new Set(pauses).size).toBeGreaterThan(20);
  });

  it('is the same whenever it is asked for', () => {
    expect(pauseAfter('mail 1', 3)).toBe(pauseAfter('mail 1', 3));
  });
});

it('a mail is given up once its hours are used up', () => {
  const first = Temporal.Instant.from('2026-11-22T11:00:00Z');
  expect(isGivenUp(first, Temporal.Instant.from('2026-11-24T10:59:59Z'), 48)).toBe(false);
  expect(isGivenUp(first, Temporal.Instant.from('2026-11-24T11:00:00Z'), 48)).toBe(true);
});
