import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { parse, stringify } from 'yaml';
import { Settings } from '../../config/settings.js';
import { replaceFile } from '../replace-file.js';
import type { Field } from './fields.js';
import { profileSchema, type ProfileFile } from './profile.js';

/** Names that are a file's name everywhere, and no path. */
export const PROFILE_NAME = /^[\p{L}\d][\p{L}\d_-]{0,39}$/u;

/** Stands as the heading of a field that a house does not want to be read: no file has it. */
export const NOT_READ = '(nicht übernehmen)';

/** The house's own mapping profiles: DATA_DIR/profiles/NAME.yaml, written by hand or by the page, read by both. */
@Injectable()
export class OwnProfiles {
  readonly #folder: string;

  constructor(settings: Settings) {
    this.#folder = join(settings.dataDir, 'profiles');
  }

  async names(): Promise<string[]> {
    const files = await readdir(this.#folder).catch(() => []);
    return files
      .filter((file) => file.endsWith('.yaml') && PROFILE_NAME.test(file.slice(0, -5)))
      .map((file) => file.slice(0, -5))
      .sort((a, b) => a.localeCompare(b, 'de'));
  }

  /** Writes which heading means which field; what else a profile of that name says stays. */
  async saveHeadings(name: string, headings: Partial<Record<Field, string[]>>): Promise<void> {
    if (!PROFILE_NAME.test(name) || name === 'default') throw new Error('not a name for a profile');
    const file = join(this.#folder, `${name}.yaml`);
    const before = await this.#read(file);
    const text = stringify({ ...before, headings });
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await replaceFile(file, async (open) => pipeline([text], open()));
  }

  /** One that cannot be read is replaced as a whole. */
  async #read(file: string): Promise<Partial<ProfileFile>> {
    const text = await readFile(file, 'utf8').catch(() => '');
    try {
      const raw: unknown = parse(text) ?? {};
      return profileSchema.safeParse(raw).success ? (raw as Partial<ProfileFile>) : {};
    } catch {
      return {};
    }
  }
}
