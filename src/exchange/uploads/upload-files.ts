import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Settings } from '../../config/settings.js';

/** No upload takes longer than this. */
const ARRIVING_MS = 24 * 60 * 60 * 1000;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * The files that were uploaded: DATA_DIR/uploads, readable for the service alone, each named by its run and never by what
 * the browser called it. Instances behind one address need this folder in common.
 */
@Injectable()
export class UploadFiles {
  readonly #folder: string;

  constructor(settings: Settings) {
    this.#folder = join(settings.dataDir, 'uploads');
  }

  path(runId: string): string {
    if (!UUID.test(runId)) throw new Error('not the id of a run');
    return join(this.#folder, runId);
  }

  /** Writes a file down as it arrives; what was written so far goes when the sender breaks off. */
  async save(runId: string, content: Readable): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    try {
      await pipeline(content, createWriteStream(this.path(runId), { mode: 0o600, flags: 'wx' }));
    } catch (error) {
      await this.remove(runId);
      throw error;
    }
  }

  async exists(runId: string): Promise<boolean> {
    return stat(this.path(runId)).then(
      () => true,
      () => false,
    );
  }

  async facts(runId: string): Promise<{ bytes: number; sha256: string }> {
    const hash = createHash('sha256');
    await pipeline(createReadStream(this.path(runId)), hash);
    return { bytes: (await stat(this.path(runId))).size, sha256: hash.digest('hex') };
  }

  async remove(runId: string): Promise<void> {
    await rm(this.path(runId), { force: true });
  }

  /** Whether it may still be arriving: its id (UUID version 7) tells when it began. */
  isFresh(runId: string, now: Temporal.Instant): boolean {
    return now.epochMilliseconds - Number.parseInt(runId.replaceAll('-', '').slice(0, 12), 16) < ARRIVING_MS;
  }

  /** Ids of the runs whose files are still here. */
  async all(): Promise<string[]> {
    const names = await readdir(this.#folder).catch(() => []);
    return names.filter((name) => UUID.test(name));
  }
}
