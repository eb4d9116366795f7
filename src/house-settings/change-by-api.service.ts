import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Problem } from '../api/problem.js';
import { bothStatusWords } from '../api/problem-of.js';
import type { Viewer } from '../identity/viewer.js';
import { bilingual } from '../shared/locale.js';
import type { FieldProblem } from '../web/page/form.js';
import type { Effect } from './effect.service.js';
import { MakeChange } from './make-change.service.js';
import type { SettingChange } from './setting-change.js';
import { effectOf, effectSchema } from './settings.api.schemas.js';
import { settingsPolicy } from './settings.policy.js';
import type { RegisterSection } from './settings-pages.messages.js';

/** Part of the body of every change: its effect can be asked for first. */
export const dryRun = { dry_run: z.boolean().default(false).describe('Says what would come of it, changes nothing.') };

export const changeReport = z
  .strictObject({ dry_run: z.boolean(), effect: effectSchema.nullable().describe('Of a dry run; else null.') })
  .meta({ id: 'ChangeReport' });

/** 422 that names each field. */
export function refused(problems: readonly FieldProblem[]): Problem {
  const faults = problems.map(({ field, message }) => ({ pointer: `#/${field}`, detail: bilingual(message) }));
  return new Problem(422, 'bad_settings', bothStatusWords(422), faults);
}

/** Who is reminded of which contract is for those alone who see contracts. */
const withoutPeople = (effect: Effect): Effect => ({ ...effect, reminders: [], cliffs: [] });

/** Foretells or makes a change of the register that a program asks for. */
@Injectable()
export class ChangeByApi {
  constructor(private readonly make: MakeChange) {}

  async answer(
    viewer: Viewer,
    section: RegisterSection,
    change: SettingChange,
    dry: boolean,
  ): Promise<z.input<typeof changeReport>> {
    if (dry) {
      const effect = await this.make.foresee(change);
      return { dry_run: true, effect: effectOf(settingsPolicy.may(viewer, 'change') ? effect : withoutPeople(effect)) };
    }
    await this.make.save(viewer, section, change);
    return { dry_run: false, effect: null };
  }
}
