import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Viewer } from '../identity/viewer.js';
import { inWords } from '../registry/constraint-errors.js';
import { VerbleibError } from '../shared/errors.js';
import type { Locale } from '../shared/locale.js';
import { fieldProblem, type Refused } from '../web/page/form.js';
import type { Typed } from '../web/page/form-body.js';
import { Page } from '../web/page/page.js';
import { Redirect } from '../web/page/redirect.js';
import { type Effect, SettingEffect } from './effect.service.js';
import { type PreviewFacts, previewPage } from './preview.page.js';
import type { Shown } from './effect-view.js';
import type { SettingChange } from './setting-change.js';
import { settingsPolicy } from './settings.policy.js';
import type { RegisterSection } from './settings-pages.messages.js';

/** A change of the register that a form of the settings asks for. */
export interface WantedChange {
  section: RegisterSection;
  change: SettingChange;
  /** Where it leads when it is made; default: the page of the section. */
  done?: string;
  /** Where its form is, and where it is sent. */
  action: string;
  typed: Typed;
  /** How the preview says what is changed. */
  say(locale: Locale): Pick<PreviewFacts, 'crumbs' | 'changes'>;
  /** The form once more, with what stands in the way. */
  again(refused: Refused, status: number): Promise<Page>;
}

/** Who is reminded of which contract is for those alone who see contracts; days of plans are for all who may change. */
const shownTo = (viewer: Viewer, effect: Effect): Shown =>
  settingsPolicy.may(viewer, 'change') ? { effect } : { plans: effect };

/** Shows what a change of the register would do, and makes it when that has been seen. */
@Injectable()
export class MakeChange {
  constructor(
    private readonly effects: SettingEffect,
    private readonly work: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** @throws VerbleibError what the register refuses, in words */
  foresee(change: SettingChange): Promise<Effect> {
    return this.effects.of(change);
  }

  /** @throws VerbleibError what the register refuses, in words */
  async save(viewer: Viewer, section: RegisterSection, change: SettingChange): Promise<void> {
    await inWords(() =>
      this.work.run(viewer.login, async (manager) => {
        await change.write(manager);
        await this.audit.record(manager, { action: 'setting.changed', facts: { key: section } });
      }),
    );
  }

  async answer(intent: 'preview' | 'save' | 'edit', viewer: Viewer, wanted: WantedChange): Promise<Page | Redirect> {
    const { section, change, action, typed } = wanted;
    if (intent === 'edit') return wanted.again({ problems: [], typed }, 200);
    try {
      if (intent === 'save') {
        await this.save(viewer, section, change);
        return new Redirect(wanted.done ?? `/admin/settings/${section}?done=1`);
      }
      const effect = await this.foresee(change);
      const fields = Object.fromEntries(
        Object.entries(typed).flatMap(([name, value]) =>
          name === 'intent' ? [] : [[name, Array.isArray(value) ? value.join(',') : value] as const],
        ),
      );
      return new Page(({ locale }) =>
        previewPage({ ...wanted.say(locale), action, fields, shown: shownTo(viewer, effect) }, locale),
      );
    } catch (error) {
      if (!(error instanceof VerbleibError)) throw error;
      const problem = fieldProblem('', { de: error.in('de'), en: error.in('en') });
      return wanted.again({ problems: [problem], typed }, 422);
    }
  }
}
