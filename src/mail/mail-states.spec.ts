import { canResend, MAIL_STATES, MAIL_STEPS, UNDELIVERED } from './mail-states.js';

const after = (states: ReadonlySet<string>): Set<string> =>
  new Set([...states, ...MAIL_STEPS.filter(({ from }) => states.has(from)).map(({ to }) => to)]);

describe('the states of a mail', () => {
  it('are all reached from the first one', () => {
    let reached = new Set<string>(['pending']);
    for (let more = after(reached); more.size > reached.size; more = after(reached)) reached = more;
    expect([...reached].toSorted()).toEqual(MAIL_STATES.toSorted());
  });

  it('know each step once, and no way out of what is obsolete', () => {
    expect(new Set(MAIL_STEPS.map(({ from, to }) => `${from} ${to}`)).size).toBe(MAIL_STEPS.length);
    expect(MAIL_STEPS.filter(({ from }) => from === 'obsolete')).toEqual([]);
  });

  it('let what did not arrive be sent again, and nothing else', () => {
    const undelivered = MAIL_STATES.filter((state) => UNDELIVERED.includes(`'${state}'`));
    expect(undelivered).toEqual(['failed', 'bounced']);
    expect(MAIL_STATES.filter(canResend)).toEqual(undelivered);
    for (const state of undelivered) expect(MAIL_STEPS).toContainEqual({ from: state, to: 'pending', by: 'resend' });
  });
});
