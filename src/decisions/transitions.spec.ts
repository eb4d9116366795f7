import { readFileSync, writeFileSync } from 'node:fs';
import { decisionsPage } from '../../test/support/decisions-page.js';
import { GATES } from './gates.js';
import { CLOSED, type DecisionState, isClosed, STATES } from './states.js';
import {
  asStep,
  NEXT_STEPS,
  type Step,
  STEPS,
  STEPS_OF_PEOPLE,
  stateName,
  targetsOf,
  type Transition,
  TRANSITIONS,
} from './transitions.js';

const transitions: [string, Transition][] = Object.entries(TRANSITIONS);

/** States that can be reached from one by the steps of people. */
function reachable(from: DecisionState): Set<DecisionState> {
  const found = new Set([from]);
  // A set is walked with what is added meanwhile.
  for (const state of found)
    for (const step of STEPS_OF_PEOPLE)
      if (allowed(step).includes(state)) for (const to of targetsOf(step, state)) found.add(to);
  return found;
}

const allowed = (step: Step): readonly DecisionState[] => TRANSITIONS[step].from;

describe('the table of transitions', () => {
  it('knows no state that is not one of ours', () => {
    for (const step of STEPS)
      for (const from of allowed(step)) {
        expect(targetsOf(step, from)).not.toEqual([]);
        for (const state of [from, ...targetsOf(step, from)]) expect(STATES).toContain(state);
      }
  });

  it('reaches every state by steps of people alone', () => {
    expect([...reachable('undecided')].toSorted()).toEqual(STATES.toSorted());
  });

  it.each(STATES.filter((state) => !isClosed(state)))('has a way out of %s for people to each end', (state) => {
    expect([...reachable(state)]).toEqual(expect.arrayContaining([...CLOSED]));
  });

  it('lets nothing leave what is closed but reopening, what the register says, and who leaves where the end was settled', () => {
    const leaving = transitions
      .filter(([, { from, to }]) => to !== 'stays' && from.some(isClosed))
      .map(([step]) => step);
    expect(leaving).toEqual(['employee_leaves', 'reopen', 'end_moved', 'register_withdrawn']);
    expect(allowed('employee_leaves').filter(isClosed)).toEqual(['ended']);
  });

  it('asks for gates that exist, and uses each of them', () => {
    const used = new Set(transitions.flatMap(([, { gates }]) => gates));
    expect([...used].toSorted()).toEqual(GATES.toSorted());
  });

  it('names the next step of every open state, one that can be taken there', () => {
    for (const state of STATES) {
      const next = NEXT_STEPS[state];
      expect(next ? allowed(next.step).includes(state) : isClosed(state)).toBe(true);
    }
  });

  it('has words in both languages for every state and step', () => {
    for (const words of [...STATES.map(stateName), ...transitions.map(([, { name }]) => name)])
      expect([words.de, words.en]).not.toContain('');
  });

  it('knows steps by the words of the command line, and no others', () => {
    expect(asStep('confirm-funding')).toBe('confirm_funding');
    expect(STEPS.filter((step) => !STEPS_OF_PEOPLE.includes(step)).map(asStep)).toEqual(
      STEPS.filter((step) => !STEPS_OF_PEOPLE.includes(step)).map(() => undefined),
    );
    expect(asStep('toString')).toBeUndefined();
  });
});

it('is drawn in docs/decisions.md', async () => {
  const page = await decisionsPage();
  if (process.env['UPDATE_DOCS']) writeFileSync('docs/decisions.md', page);
  expect(readFileSync('docs/decisions.md', 'utf8')).toBe(page);
});
