import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { HOUSE_SETTING_SECTIONS, type HouseSettingSection } from '../config/house-setting-keys.js';
import { HouseSettings } from '../config/house-settings.service.js';
import { valueAt } from '../config/house-values.js';
import { Settings } from '../config/settings.js';
import { May } from '../identity/access.js';
import { CurrentViewer } from '../identity/request-viewer.js';
import type { Viewer } from '../identity/viewer.js';
import { type FieldProblem, fieldProblem, readForm } from '../web/page/form.js';
import type { Typed } from '../web/page/form-body.js';
import { Page } from '../web/page/page.js';
import { Redirect } from '../web/page/redirect.js';
import type { Shown } from './effect-view.js';
import { ChangeHouse, type HouseChange } from './house-change.service.js';
import { previewPage } from './preview.page.js';
import { sectionPage } from './section.page.js';
import { forInput, inWordsOf, markOf, writtenSection } from './setting-fields.js';
import { settingFieldMessages } from './setting-fields.messages.js';
import { settingsPage } from './settings.page.js';
import { settingsPagesMessages } from './settings-pages.messages.js';
import { settingsPolicy } from './settings.policy.js';
import { sentForm } from './sent-form.js';

const sectionOf = (name: string): HouseSettingSection => {
  if (!Object.hasOwn(HOUSE_SETTING_SECTIONS, name)) throw new NotFoundException();
  return name as HouseSettingSection;
};

/** The settings of the house: what is set, the form of a section, what a change would do, and the change itself. */
@Controller('admin/settings')
export class SettingsPagesController {
  constructor(
    private readonly settings: Settings,
    private readonly house: HouseSettings,
    private readonly changes: ChangeHouse,
  ) {}

  @Get()
  @May(settingsPolicy, 'see')
  list(@CurrentViewer() viewer: Viewer, @Query('done') done?: unknown): Page {
    const facts = {
      settings: this.settings,
      mayChange: settingsPolicy.may(viewer, 'change'),
      done: typeof done === 'string' ? done : undefined,
    };
    return new Page(({ locale }) => settingsPage(facts, locale));
  }

  /** Committees have pages of their own; the old address leads there. */
  @Get('committees')
  @May(settingsPolicy, 'change')
  committees(): Redirect {
    return new Redirect('/committees');
  }

  @Get('house/:section')
  @May(settingsPolicy, 'change')
  form(@Param('section') name: string): Page {
    const section = sectionOf(name);
    return new Page(({ locale }) => sectionPage({ section, settings: this.settings }, { locale }));
  }

  /** `intent`: preview shows the effect, save makes the change, edit shows the form again with what was typed. */
  @Post('house/:section')
  @May(settingsPolicy, 'change')
  async change(
    @Param('section') name: string,
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const section = sectionOf(name);
    const sent = readForm(sentForm, body);
    const again = (problems: FieldProblem[], status: number, more: { stale?: boolean; unchanged?: boolean } = {}) =>
      this.#formAgain(section, sent.typed, problems, status, more);
    if ('problems' in sent) return again(sent.problems, 422);
    if (sent.value.intent === 'edit') return again([], 200);
    await this.house.refresh();
    if (sent.value.mark !== markOf(section, this.settings)) return again([], 409, { stale: true });
    const wish = await this.changes.check(writtenSection(section, this.settings, sent.typed));
    if ('problems' in wish)
      return again(
        wish.problems.map((each) => fieldProblem(each.key, 'expected' in each ? each.expected : each.reason)),
        422,
      );
    if (wish.changed.length === 0) return again([], 200, { unchanged: true });
    if (sent.value.intent === 'save') {
      await this.changes.save(viewer, wish);
      return new Redirect(`/admin/settings?done=${section}`);
    }
    return this.#preview(section, wish, sent.typed);
  }

  #formAgain(
    section: HouseSettingSection,
    typed: Typed,
    problems: FieldProblem[],
    status: number,
    more: { stale?: boolean; unchanged?: boolean },
  ): Page {
    return new Page(
      ({ locale }) =>
        sectionPage({ section, settings: this.settings, ...more }, { locale, refused: { problems, typed } }),
      status,
    );
  }

  #preview(
    section: HouseSettingSection,
    { change, changed, foreseen: { effect, costs, kept } }: HouseChange,
    typed: Typed,
  ): Page {
    const shown: Shown = effect ? { effect } : kept ? { kept } : { costs: costs?.example };
    const before = this.settings.values;
    const fields = Object.fromEntries(
      ['mark', ...HOUSE_SETTING_SECTIONS[section]]
        .filter((name) => typeof typed[name] === 'string')
        .map((name) => [name, typed[name] as string]),
    );
    return new Page(({ locale }) =>
      previewPage(
        {
          crumbs: [
            { href: '/admin/settings', label: settingsPagesMessages[locale].title },
            { href: `/admin/settings/house/${section}`, label: settingFieldMessages[locale].section(section) },
          ],
          action: `/admin/settings/house/${section}`,
          changes: changed.map((key) => ({
            label: settingFieldMessages[locale].field(key).label,
            before: inWordsOf(key, valueAt(before, key), locale),
            after: inWordsOf(key, valueAt(change.values, key), locale),
          })),
          fields: {
            ...fields,
            ...Object.fromEntries(changed.map((key) => [key, forInput(key, valueAt(change.values, key), locale)])),
          },
          shown,
        },
        locale,
      ),
    );
  }
}
