import { fileURLToPath } from 'node:url';
import { closest } from '../shared/closest.js';
import { EXIT, VerbleibError, messageOf } from '../shared/errors.js';
import { expectedOf } from '../shared/expected.js';
import type { Bilingual } from '../shared/locale.js';
import { SETTING_EXPECTED, type SettingCheck } from './settings.messages.js';
import { checkImapUrl, checkSmtpUrl } from './mail-url.js';
import { settingsSchema } from './settings-schema.js';
import { Settings } from './settings.js';

/** config/ beside src/ and dist/, wherever the command was called from. */
const CONFIG_DIR = fileURLToPath(new URL('../../config', import.meta.url));

/** Flattened `path → environment variable` of config/custom-environment-variables.yaml. */
export function environmentNames(mapping: Record<string, unknown>, prefix = ''): Map<string, string> {
  const names = new Map<string, string>();
  for (const [key, value] of Object.entries(mapping)) {
    if (typeof value === 'string') names.set(prefix + key, value);
    else if (value && typeof value === 'object')
      for (const entry of environmentNames(value as Record<string, unknown>, `${prefix}${key}.`)) names.set(...entry);
  }
  return names;
}

/**
 * A setting that cannot be used: named with its key and variable and what was expected, never with its value.
 * @param variable the environment variable, where it has one
 */
export function badSetting(path: string, expected: SettingCheck | Bilingual, variable?: string): VerbleibError {
  const name = variable ? `${path} (${variable})` : path;
  const words = typeof expected === 'string' ? SETTING_EXPECTED[expected] : expected;
  return new VerbleibError('bad_setting', EXIT.badConfiguration, {
    de: `Einstellung ${name} ist nicht verwendbar; erwartet: ${words.de}. Bitte in config/local.yaml oder der Umgebung berichtigen; config/default.yaml erklärt jede Einstellung.`,
    en: `Setting ${name} cannot be used; expected: ${words.en}. Correct it in config/local.yaml or the environment; config/default.yaml explains each setting.`,
  });
}

function unknownSetting(name: string, known: Iterable<string>): VerbleibError {
  const near = closest(name, known);
  return new VerbleibError('unknown_setting', EXIT.badConfiguration, {
    de: `Unbekannte Einstellung ${name}.${near ? ` Meinten Sie ${near}?` : ''} config/default.yaml nennt alle Einstellungen.`,
    en: `Unknown setting ${name}.${near ? ` Did you mean ${near}?` : ''} config/default.yaml lists all settings.`,
  });
}

/**
 * Checks raw values as a whole.
 * @throws VerbleibError exit 78 that names the first wrong or unknown setting
 */
export function parseSettings(
  raw: unknown,
  variables: Map<string, string> = new Map(),
  env: NodeJS.ProcessEnv = {},
): Settings {
  const known = new Set(variables.values());
  for (const name of Object.keys(env))
    if (name.startsWith('VERBLEIB_') && !known.has(name)) throw unknownSetting(name, known);
  const result = settingsSchema.safeParse(raw);
  if (!result.success) {
    const issue = result.error.issues[0]!;
    const path = issue.path.filter((part) => typeof part === 'string').join('.');
    if (issue.code === 'unrecognized_keys') {
      const [key] = issue.keys;
      throw unknownSetting(path ? `${path}.${key}` : String(key), variables.keys());
    }
    throw badSetting(path, expectedOf(issue, SETTING_EXPECTED), variables.get(path));
  }
  if (result.data.now && env['NODE_ENV'] === 'production')
    throw badSetting('now', 'noClockInProduction', 'VERBLEIB_NOW');
  checkSmtpUrl(result.data.mail.smtpUrl);
  checkImapUrl(result.data.mail.bounces);
  const fixed = [...variables].filter(([, variable]) => env[variable] !== undefined).map(([path]) => path);
  return new Settings(result.data, new Set(fixed));
}

/** The part of node-config's parsers that is used; its own types take the module for a CommonJS one. */
interface Parsers {
  setParser(ending: string, parser: (file: string, text: string) => object): void;
}

/**
 * Settings of which an empty variable says "none". node-config takes every empty variable for one that is not set.
 */
const EMPTY_IS_NONE = ['officeClosed'] as const;

/**
 * Settings from config/default.yaml, config/local.yaml (and the other files node-config knows) and the environment.
 * @throws VerbleibError exit 78
 */
export async function loadSettings(): Promise<Settings> {
  process.env['NODE_CONFIG_DIR'] ??= CONFIG_DIR;
  process.env['SUPPRESS_NO_CONFIG_WARNING'] = 'true';
  process.env['SUPPRESS_STRICTNESS_CHECK'] = 'true';
  try {
    const { parse } = await import('yaml');
    // node-config looks for a YAML parser from the working directory on, which need not be in Verbleib's folder.
    const { default: parsers } = (await import('config/parser.js')) as unknown as { default: Parsers };
    for (const ending of ['yaml', 'yml']) parsers.setParser(ending, (_file, text) => parse(text) as object);
    const { default: config } = await import('config');
    const { readFile } = await import('node:fs/promises');
    const mapping = parse(await readFile(`${CONFIG_DIR}/custom-environment-variables.yaml`, 'utf8')) as object;
    const variables = environmentNames({ ...mapping });
    const raw: Record<string, unknown> = { ...config.util.toObject() };
    for (const path of EMPTY_IS_NONE) if (process.env[variables.get(path)!] === '') raw[path] = '';
    return parseSettings(raw, variables, process.env);
  } catch (error) {
    if (error instanceof VerbleibError) throw error;
    // The first line names file and place; what follows may quote the file, passwords and all.
    const reason = messageOf(error).split('\n')[0];
    throw new VerbleibError('config_unreadable', EXIT.badConfiguration, {
      de: `Die Konfiguration ist nicht lesbar: ${reason}`,
      en: `The configuration cannot be read: ${reason}`,
    });
  }
}
