import { globSync, readFileSync } from 'node:fs';
import { jobsMessages } from '../../src/jobs/jobs.messages.js';
import { JobHandlers } from '../../src/jobs/job-handler.js';
import { schedules } from '../../src/jobs/schedules.js';
import { RunJob } from '../../src/jobs/run-job.js';
import { MailComposers } from '../../src/mail/mail-composer.js';
import { ruleMessages } from '../../src/dashboard/rules.messages.js';
import { allPermissions } from '../../src/identity/policy.js';
import { PROGRAMME_RULES } from '../../src/programmes/flags/programme-flags.js';
import { permissionName } from '../../src/identity/tokens/permission-names.messages.js';
import { flagName } from '../../src/registry/flag-names.messages.js';
import { remindersMessages } from '../../src/reminders/reminders.messages.js';
import { LOCALES } from '../../src/shared/locale.js';
import { mailWords } from '../../src/web/components/mail-words.messages.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test?.close());

const sources = (pattern: string): [string, string][] =>
  globSync(pattern)
    .filter((file) => !file.includes('.spec.'))
    .map((file) => [file, readFileSync(file, 'utf8')]);

/** Everything that a pattern's first group finds in the product's sources. */
function found(pattern: RegExp, files = 'src/**/*.{ts,tsx}'): string[] {
  return [
    ...new Set(sources(files).flatMap(([, text]) => [...text.matchAll(pattern)].map((match) => match[1]!))),
  ].sort();
}

describe('the house as a whole', () => {
  it('has a handler for every schedule, and a schedule for every handler', () => {
    expect(test.app.get(JobHandlers).jobs.toSorted()).toEqual(
      schedules('Europe/Berlin')
        .map((schedule) => schedule.id)
        .toSorted(),
    );
  });

  it('has a composer for every purpose that mails are written for', () => {
    const purposes = found(/write(?:Reminders|Notices)\(manager, '(\w+)'/g);
    expect(purposes).toEqual(expect.arrayContaining(['committee', 'decision', 'reminder', 'year_end']));
    for (const purpose of purposes) {
      expect(test.app.get(MailComposers).for(purpose)).toBeDefined();
      for (const locale of LOCALES) expect(mailWords[locale].purpose(purpose)).not.toBe(purpose);
    }
  });

  it('has words for every kind of notice in the replay', () => {
    const notices = found(/writeNotices\(manager, '(\w+)'/g);
    expect(notices).toEqual(expect.arrayContaining(['decision', 'first_day', 'plan', 'task']));
    const entry = { date: '', stage: null, recipient: null, rule: null, contracts: [] };
    for (const kind of notices) expect(remindersMessages.de.replayLine({ ...entry, kind })).not.toContain(kind);
  });

  it('has words in both languages for every rule that opens a flag', () => {
    const rules = [
      ...found(/rule: '(\w+)'/g, 'src/watch/flags.ts'),
      ...found(/into finding select '(\w+)'/g),
      ...Object.values(PROGRAMME_RULES),
      ...found(/'(no_\w+|nobody_\w+|not_\w+)'/g, 'src/reminders/contract-reminders.ts'),
    ];
    expect(rules).toContain('ends_undecided');
    expect(rules).toContain('not_delivered');
    expect(rules).toContain('works_without_paper');
    expect(rules).toContain('task_overdue');
    for (const rule of rules) {
      expect(flagName(rule, 'de')).not.toBe(rule);
      for (const locale of LOCALES) {
        expect([rule, ruleMessages[locale].rule(rule).title]).not.toEqual([rule, expect.stringContaining(rule)]);
        expect(ruleMessages[locale].rule(rule).hint).not.toBe('');
      }
    }
  });

  it('has words in both languages for every permission of every policy', () => {
    const permissions = allPermissions();
    expect(permissions).toEqual(expect.arrayContaining(['contracts:see', 'mails:resend', 'settings:change']));
    const wordless = permissions.filter((each) => LOCALES.some((locale) => permissionName(each, locale) === each));
    expect(wordless).toEqual([]);
  });

  it('has words in both languages for every count of a job', async () => {
    const run = test.app.get(RunJob);
    const days = schedules('Europe/Berlin').map(({ id }) => run.run(id, Temporal.PlainDate.from('2026-11-22')));
    const names = (await Promise.all(days)).flatMap(({ counts }) => Object.keys(counts));
    expect(names).toEqual(expect.arrayContaining(['decisions_opened', 'undecided', 'obsolete']));
    for (const name of names)
      for (const locale of LOCALES) expect(jobsMessages[locale].inPassing({ [name]: 1 })).not.toBe(`1 ${name}`);
  });

  it('names tables without a schema: replay puts its own in front of them', () => {
    const named = sources('src/{watch,reminders,decisions}/**/*.ts').filter(([, text]) => /\bpublic\.\w/.test(text));
    expect(named.map(([file]) => file)).toEqual([]);
  });

  it('asks the clock for the time nowhere but at its source', () => {
    const asking = sources('src/**/*.{ts,tsx}').filter(([, text]) =>
      /Temporal\.Now|new Date\(\)|Date\.now\(/.test(text),
    );
    expect(asking.map(([file]) => file).toSorted()).toEqual(
      // doctor holds the machine's clock against the database's.
      ['src/operations/doctor/database-checks.ts', 'src/shared/clock.ts'],
    );
  });

  it('keeps no download addresses in the lockfile', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
  });
});
