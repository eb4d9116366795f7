import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { EXIT, VerbleibError, messageOf } from '../../shared/errors.js';
import { combineProfiles, profileSchema, type Profile, type ProfileFile } from './profile.js';
import { profileText } from './profile.messages.js';

const SHIPPED = fileURLToPath(new URL('./default.yaml', import.meta.url));

function unreadable(name: string, reason: string, cause?: unknown): VerbleibError {
  return new VerbleibError(
    'profile_unreadable',
    EXIT.badInput,
    { de: profileText.de.unreadable(name, reason), en: profileText.en.unreadable(name, reason) },
    { cause },
  );
}

function parseProfile(name: string, text: string): ProfileFile {
  let raw: unknown;
  try {
    raw = parse(text) ?? {};
  } catch (error) {
    throw unreadable(name, messageOf(error), error);
  }
  const result = profileSchema.safeParse(raw);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw unreadable(name, `${issue.path.join('.') || 'YAML'}: ${issue.message}`);
}

/**
 * The shipped profile, or a house's own over it.
 * @param name `default` or nothing; a name (DATA_DIR/profiles/NAME.yaml); or a path that ends in .yaml or .yml
 * @throws VerbleibError exit 65 where there is none of that name or it says something it must not
 */
export async function loadProfile(name: string | undefined, dataDir: string): Promise<Profile> {
  const shipped = parseProfile('default', await readFile(SHIPPED, 'utf8'));
  if (name === undefined || name === 'default') return combineProfiles(shipped, { headings: {}, grounds: {} });
  const folder = join(dataDir, 'profiles');
  const file = /\.ya?ml$/i.test(name) ? name : join(folder, `${name}.yaml`);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw unreadable(name, error.message, error);
    throw new VerbleibError('profile_missing', EXIT.badInput, {
      de: profileText.de.missing(name, folder),
      en: profileText.en.missing(name, folder),
    });
  });
  return combineProfiles(shipped, parseProfile(name, text));
}
