import { PROMISE_STATES, PROMISE_STEPS, type PromiseState, stepsFrom, TRANSITIONS } from './transitions.js';

function reachedFrom(start: PromiseState): Set<PromiseState> {
  const reached = new Set([start]);
  for (const state of reached) for (const step of stepsFrom(state)) reached.add(TRANSITIONS[step].to);
  return reached;
}

describe('the states of a promise', () => {
  it.each(PROMISE_STATES)('are all reached from %s', (state) => {
    expect([...reachedFrom(state)].toSorted()).toEqual([...PROMISE_STATES].toSorted());
  });

  it('change with every step', () => {
    for (const step of PROMISE_STEPS) expect(TRANSITIONS[step].from).not.toContain(TRANSITIONS[step].to);
  });

  it('an answer is never withdrawn without being opened again', () => {
    expect(stepsFrom('answered')).toEqual(['reopen']);
    expect(stepsFrom('open')).toEqual(['answer', 'withdraw']);
  });
});
