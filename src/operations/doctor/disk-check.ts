import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Settings } from '../../config/settings.js';
import type { Locale } from '../../shared/locale.js';
import type { Finding } from './check.js';
import { doctorMessages } from './doctor.messages.js';

const LEAST_GIGABYTES = 0.5;

/** Free space where database, maildrop and backups live. */
export async function checkDisk(settings: Settings, locale: Locale): Promise<Finding> {
  const texts = doctorMessages[locale];
  let folder = resolve(settings.dataDir);
  while (!existsSync(folder)) folder = dirname(folder);
  const { bavail, bsize } = await statfs(folder);
  const gigabytes = (bavail * bsize) / 1e9;
  const ok = gigabytes >= LEAST_GIGABYTES;
  return { check: 'disk', ok, message: (ok ? texts.diskFree : texts.diskFull)(gigabytes, folder) };
}
