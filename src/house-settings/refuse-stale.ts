import { EXIT, VerbleibError } from '../shared/errors.js';

/**
 * Waits for a change that names the version it was made from.
 * @throws VerbleibError exit 75 where nothing was changed: somebody else was faster
 */
export async function refuseStale(changed: Promise<unknown[]>): Promise<void> {
  if ((await changed).length > 0) return;
  throw new VerbleibError('stale_version', EXIT.tryAgain, {
    de: 'Jemand anderes hat das gerade geändert. Bitte sehen Sie den neuen Stand an und speichern Sie erneut.',
    en: 'Somebody else has just changed this. Please look at it as it is now and save again.',
  });
}
