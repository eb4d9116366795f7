import { access, constants, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EXIT, messageOf, VerbleibError } from '../shared/errors.js';

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Folder by folder from the nearest that exists: `mkdir` with `recursive` never ends below /proc. */
async function makeFolders(path: string): Promise<void> {
  if (await isFolder(path)) return;
  if (dirname(path) !== path) await makeFolders(dirname(path));
  await mkdir(path, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

/**
 * Makes the data directory where it is missing.
 * @throws VerbleibError exit 78 where it cannot be made or written to
 */
export async function makeDataDir(dataDir: string): Promise<void> {
  try {
    await makeFolders(dataDir);
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    if (!(await isFolder(dataDir))) throw new Error('ENOTDIR');
  } catch (error) {
    throw new VerbleibError(
      'data_dir_unusable',
      EXIT.badConfiguration,
      {
        de: `Das Datenverzeichnis ${dataDir} lässt sich nicht anlegen oder beschreiben. Bitte mit --data-dir oder VERBLEIB_DATA_DIR ein Verzeichnis nennen, das diesem Benutzerkonto gehört. (${messageOf(error)})`,
        en: `The data directory ${dataDir} cannot be made or written to. Name one that belongs to this user account with --data-dir or VERBLEIB_DATA_DIR. (${messageOf(error)})`,
      },
      { cause: error },
    );
  }
}
