export const PROMISE_STATES = ['open', 'answered', 'withdrawn'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

export const PROMISE_STEPS = ['answer', 'withdraw', 'reopen'] as const;
export type PromiseStep = (typeof PROMISE_STEPS)[number];

/** What a step leads from and to, and what has to be said with it. */
export interface Transition {
  from: readonly PromiseState[];
  to: PromiseState;
  needs: 'answer' | 'reason';
}

/** Everything that can happen to a promise or question; who and when stands in the history. */
export const TRANSITIONS: Record<PromiseStep, Transition> = {
  answer: { from: ['open'], to: 'answered', needs: 'answer' },
  withdraw: { from: ['open'], to: 'withdrawn', needs: 'reason' },
  reopen: { from: ['answered', 'withdrawn'], to: 'open', needs: 'reason' },
};

/** The steps that a promise in this state can take. */
export const stepsFrom = (state: PromiseState): PromiseStep[] =>
  PROMISE_STEPS.filter((step) => TRANSITIONS[step].from.includes(state));
