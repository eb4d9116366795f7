import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { newId } from '../../shared/ids.js';
import { RunningImports } from './running-imports.js';
import { TryImport } from './try-import.service.js';
import { UploadFiles } from './upload-files.js';
import type { UploadRun } from './upload-run.js';
import { UploadRuns } from './upload-runs.js';

const LONGEST_NAME = 120;

/** What people call the file: without folders, and without characters that are no text or turn its direction. */
export function shownName(name: string): string {
  const bare = name.split(/[/\\]/).at(-1)!.normalize('NFC');
  return (
    bare
      .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\uFFFD]/gu, '')
      .trim()
      .slice(0, LONGEST_NAME) || '?'
  );
}

/** Takes a file in and begins its dry run. */
@Injectable()
export class StageUpload {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: UploadFiles,
    private readonly runs: UploadRuns,
    private readonly tryImport: TryImport,
    private readonly running: RunningImports,
  ) {}

  /** Writes the content down as it arrives. @returns the id of the run that it is for; there is none yet */
  async receive(content: Readable): Promise<string> {
    const id = newId();
    await this.files.save(id, content);
    return id;
  }

  /** Not wanted after all. */
  async drop(id: string): Promise<void> {
    await this.files.remove(id);
  }

  /** Makes a run of what was received and tries it. @returns the run as it then is, maybe still under way */
  async stage(
    id: string,
    facts: { name: string; profile: string | null; sample?: boolean },
    actor: string,
  ): Promise<UploadRun> {
    const { bytes, sha256 } = await this.files.facts(id);
    await this.unitOfWork.run(actor, (manager) =>
      this.runs.create(manager, {
        id,
        name: shownName(facts.name),
        bytes,
        sha256,
        profile: facts.profile,
        sample: facts.sample ?? false,
      }),
    );
    return this.check((await this.runs.find(id))!, actor);
  }

  /** Tries a run, again where its profile or the register is another one now. */
  async check(run: UploadRun, actor: string): Promise<UploadRun> {
    await this.running.start(run, (report) => this.tryImport.try(run, actor, report));
    return (await this.runs.find(run.id))!;
  }

  /** @param profile under which it is read from now on; left out: as before */
  async again(id: string, actor: string, profile?: string): Promise<boolean> {
    const wanted = await this.unitOfWork.run(actor, (manager) => this.runs.recheck(manager, id, profile));
    if (wanted) await this.check((await this.runs.find(id))!, actor);
    return wanted;
  }

  /** Given up: its file goes, and what was found in it. @returns whether it could still be */
  async discard(id: string, actor: string): Promise<boolean> {
    const discarded = await this.unitOfWork.run(actor, (manager) => this.runs.discard(manager, id));
    if (discarded) await this.files.remove(id);
    return discarded;
  }
}
