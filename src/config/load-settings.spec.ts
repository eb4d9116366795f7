import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { rawSettings } from '../../test/support/settings.js';
import { VerbleibError } from '../shared/errors.js';
import { environmentNames, parseSettings } from './load-settings.js';
import { houseCalendar } from './house-calendar.js';

type Tree = { [key: string]: unknown };
const yaml = (file: string): Tree => parse(readFileSync(`config/${file}`, 'utf8')) as Tree;
const variables = environmentNames(yaml('custom-environment-variables.yaml'));

/** Paths of all settings; a list is one setting. */
function paths(tree: Tree, prefix = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? paths(value as Tree, `${prefix}${key}.`)
      : [prefix + key],
  );
}

/** The same as a tree: `http.port`, 1 → { http: { port: 1 } }. */
const at = (path: string, value: unknown): Tree =>
  path.split('.').reduceRight<unknown>((inside, key) => ({ [key]: inside }), value) as Tree;

function refusal(raw: Tree, env: NodeJS.ProcessEnv = {}): VerbleibError {
  try {
    parseSettings(raw, variables, env);
  } catch (error) {
    if (error instanceof VerbleibError) return error;
    throw error;
  }
  throw new Error('The settings were taken.');
}

const all = paths(yaml('default.yaml'));

describe('every setting of default.yaml', () => {
  it('is one that the schema takes as it is shipped', () => {
    expect(() => parseSettings(rawSettings(), variables)).not.toThrow();
  });

  it('has an environment variable, and there is no variable without a setting', () => {
    expect([...variables.keys()].sort()).toEqual(all.toSorted());
    expect(new Set(variables.values()).size).toBe(variables.size);
  });

  it.each(all)('%s: its variable stands in brackets in a comment', (path) => {
    const comments = readFileSync('config/default.yaml', 'utf8')
      .split('\n')
      .filter((line) => line.trim().startsWith('#'))
      .join('\n');
    expect(comments).toMatch(new RegExp(`\\[([A-Z_]+, )*${variables.get(path)}(, [A-Z_]+)*\\]`));
  });

  it.each(all)('%s: a wrong value is refused with the names, in plain words, without the value', (path) => {
    for (const wrong of [{ geheim: 'geheim' }, 'geheim geheim', ['geheim geheim'], true, -1]) {
      if (
        ['dataDir', 'house.name', 'vacancy.source', 'oidc.label', 'mail.bouncesDone'].includes(path) &&
        typeof wrong === 'string'
      )
        continue;
      if (
        ['mail.verp', 'staff.mails', 'oparl.allowPrivate', 'oidc.createAccounts', 'oidc.linkByEmail'].includes(path) &&
        wrong === true
      )
        continue;
      const error = refusal(rawSettings(at(path, wrong)));
      expect([error.code, error.exit]).toEqual(['bad_setting', 78]);
      for (const text of [error.text.de, error.text.en]) {
        expect(text).toContain(`${path} (${variables.get(path)})`);
        expect(text).not.toMatch(/geheim|Invalid|expected string|received|another value|ein anderer Wert/);
      }
      expect(error.text.de).toMatch(/; erwartet: .+\. Bitte /);
    }
  });
});

describe('settings', () => {
  it.each([
    ['a number as text, as the environment has it', 'http.port', '8080', 8080],
    ['stages with commas, sorted and without doubles', 'reminders.stages', '7, 30,30,90', [90, 30, 7]],
    ['lead times before deadlines', 'reminders.deadlineStages', 'S1:0, p2:14, P2/plain:14', ['P2/plain:14', 'S1:0']],
    ['a stage on the last day itself', 'reminders.stages', [0], [0]],
    ['closed days with commas', 'officeClosed', '12-24, 02-29', ['12-24', '02-29']],
    ['no closed days', 'officeClosed', '', []],
    ['an address with a name', 'mail.from', 'Personal <personal@kreis-musterland.example>', undefined],
    ['an SMTP address', 'mail.smtpUrl', 'smtp://user:password@127.0.0.1:587?requireTLS=true', undefined],
    ['a mailbox for bounces', 'mail.bounces', 'imaps://user:p%40ss@127.0.0.1:993/INBOX?ignoreTLS=true', undefined],
    ['roles with commas', 'signIn.secondFactorRoles', 'hr, admin', ['hr', 'admin']],
    ['groups in one line', 'oidc.groups', 'FB4=manager:FB4', [{ group: 'FB4', role: 'manager', code: 'FB4' }]],
    ['a share as text', 'cliffs.minShareTotal', '0.25', 0.25],
  ])('take %s', (_, path, value, expected) => {
    const settings = parseSettings(rawSettings(at(path, value)), variables);
    const taken = path.split('.').reduce<unknown>((inside, key) => (inside as Tree)[key], settings);
    expect(taken).toEqual(expected ?? value);
  });

  it.each([
    ['mail.bounces', 'imaps://mail.kreis-musterland.example/INBOX'],
    ['mail.bounces', 'pop3://user:password@mail.kreis-musterland.example'],
    ['mail.bouncesDone', 'a*'],
    ['reminders.stages', ''],
    ['reminders.stages', []],
    ['reminders.stages', '30,,7'],
    ['reminders.stages', [1.5]],
    ['reminders.stages', '365;180'],
    ['cliffs.minShareTotal', 30],
    ['http.host', 'http://0.0.0.0'],
    ['http.trustProxy', 'proxy.example'],
    ['http.port', ''],
    ['http.port', 65_536],
    ['timeZone', 'Europe/Musterland'],
    ['database.url', 'mysql://127.0.0.1/x'],
    ['now', '2026-11-22'],
    ['officeClosed', '31.12.'],
    ['officeClosed', '02-30'],
    ['oidc.issuer', 'http://sso.kreis-musterland.example'],
    ['oidc.issuer', 'https://sso.kreis-musterland.example'],
    ['oidc.scopes', 'profile email'],
    ['oidc.groups', 'Personal=chef'],
    ['signIn.secondFactorRoles', 'hr,chef'],
    ['holidayRegion', 'DE-ZZ'],
    ['holidayRegion', 'NRW'],
  ])('refuse %s = %j', (path, value) => {
    expect(refusal(rawSettings(at(path, value))).code).toBe('bad_setting');
  });

  it.each(['BB', 'BE', 'BW', 'BY', 'HB', 'HE', 'HH', 'MV', 'NI', 'NW', 'RP', 'SH', 'SL', 'SN', 'ST', 'TH'])(
    'take the state DE-%s, which has its table of holidays',
    async (state) => {
      const settings = parseSettings(rawSettings({ holidayRegion: `DE-${state}` }), variables);
      await expect(houseCalendar(settings)).resolves.toMatchObject({ region: `DE-${state}` });
    },
  );

  it('name an unknown key and the one that was probably meant', () => {
    const error = refusal(rawSettings({ reminders: { stagse: [7] } }));
    expect([error.code, error.exit]).toEqual(['unknown_setting', 78]);
    expect(error.text.de).toBe(
      'Unbekannte Einstellung reminders.stagse. Meinten Sie reminders.stages? config/default.yaml nennt alle Einstellungen.',
    );
  });

  it('name an unknown VERBLEIB_ variable, never its value; other variables are not ours', () => {
    const error = refusal(rawSettings(), { VERBLEIB_DATADIR: '/geheim', PATH: '/bin' });
    expect([error.code, error.exit]).toEqual(['unknown_setting', 78]);
    expect(error.text.en).toBe(
      'Unknown setting VERBLEIB_DATADIR. Did you mean VERBLEIB_DATA_DIR? config/default.yaml lists all settings.',
    );
    expect(() => parseSettings(rawSettings(), variables, { VERBLEIB_DATA_DIR: '/x', HOME: '/root' })).not.toThrow();
  });

  it('allow a fixed clock, but not in production', () => {
    const fixed = rawSettings({ now: '2026-11-22T12:00:00+01:00' });
    expect(parseSettings(fixed, variables, { NODE_ENV: 'test' }).now).toBe('2026-11-22T12:00:00+01:00');
    const error = refusal(fixed, { NODE_ENV: 'production' });
    expect(error.exit).toBe(78);
    expect(error.text.de).toContain(
      'now (VERBLEIB_NOW) ist nicht verwendbar; erwartet: leer, wenn NODE_ENV=production',
    );
  });

  it('refuse a region that has the right form but no table of holidays', async () => {
    const settings = parseSettings(rawSettings({ holidayRegion: 'AT-Z' }), variables);
    await expect(houseCalendar(settings)).rejects.toMatchObject({ code: 'bad_setting', exit: 78 });
    await expect(houseCalendar(parseSettings(rawSettings()))).resolves.toMatchObject({ region: 'DE-NW' });
  });
});
