import { stat } from 'node:fs/promises';
import { ObjectCollector } from './collect-objects.js';
import { OparlClient } from './oparl-client.js';
import { oparlFault } from './oparl-fault.js';
import type { OparlLimits } from './oparl-limits.js';
import type { OparlObjects } from './oparl-objects.js';
import { OparlProblems } from './oparl-problems.js';
import { walkFolder } from './walk-folder.js';
import { ServerWalk, type WalkOptions } from './walk-server.js';

/** Everything that a source delivered; nothing is applied yet. */
export interface OparlRead {
  objects: OparlObjects;
  problems: OparlProblems;
}

export interface ReadOptions extends WalkOptions {
  /** Ends what is under way. */
  stop?: AbortSignal | undefined;
}

export const isWebAddress = (source: string): boolean => /^[a-z][a-z\d+.-]+:/i.test(source);

/**
 * Reads a council information system (OParl 1.0 and 1.1) from an address, or from a folder of saved JSON files.
 * @throws OparlFault exit 65 or 75 where the source as a whole cannot be used
 */
export async function readOparl(source: string, limits: OparlLimits, options: ReadOptions = {}): Promise<OparlRead> {
  const problems = new OparlProblems();
  if (!isWebAddress(source)) {
    const found = await stat(source).catch(() => undefined);
    if (!found?.isDirectory()) throw oparlFault('notSource', [source]);
    const collector = new ObjectCollector(problems, () => true, limits.maxObjects);
    await walkFolder(source, collector, limits);
    return { objects: collector.objects, problems };
  }
  const client = new OparlClient(source, limits, options.stop);
  try {
    const collector = new ObjectCollector(problems, (id) => client.isOwn(id), limits.maxObjects);
    await new ServerWalk(client, collector, options).from(source);
    return { objects: collector.objects, problems };
  } finally {
    client.close();
  }
}
