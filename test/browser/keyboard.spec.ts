import type { Browser, Page } from 'playwright-core';
import { demoAccounts } from '../../src/operations/demo/demo-accounts.js';
import { tellStory } from '../../src/operations/demo/tell-story.js';
import { launchBrowser, openPage } from '../support/browser.js';
import { overflow, violations } from '../support/look-at-page.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

const MOST_TABS = 120;

let browser: Browser;
let web: TestWeb;
let password: string;
beforeAll(async () => {
  browser = await launchBrowser();
  web = await startTestWeb();
  await tellStory(web.app, web.dataDir, Temporal.PlainDate.from('2026-11-22'), 'de');
  password = /Passwort für alle: (\S+)/.exec(await demoAccounts(web.app, 'de'))![1]!;
});
afterAll(async () => {
  await browser?.close();
  await web?.close();
});

/** What has the focus; what of it cannot be seen: no outline, outside the window, or covered. */
const LOOK = `(() => {
  const element = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  const x = left + Math.min(width, innerWidth) / 2, y = Math.max(0, top) + Math.min(height, innerHeight) / 2;
  const hit = document.elementFromPoint(x, Math.min(y, innerHeight - 1));
  const hidden = [
    (outlineStyle === 'none' || outlineWidth === '0px') && 'no outline',
    (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) && 'outside the window',
    hit && !element.contains(hit) && !hit.contains(element) && 'covered by ' + hit.outerHTML.slice(0, 80),
  ].filter(Boolean);
  return hidden.length ? hidden.join(', ') + ': ' + element.outerHTML.slice(0, 160) : '';
})()`;

/** Somebody without a mouse: Tab, keys and typing; each place where the focus stops is looked at. */
class Typist {
  readonly unseen: string[] = [];

  constructor(readonly page: Page) {}

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    const unseen = key === 'Tab' ? await this.page.evaluate<string>(LOOK) : '';
    if (unseen) this.unseen.push(unseen);
  }

  async tabTo(selector: string): Promise<void> {
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await this.page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
      await this.press('Tab');
    }
    throw new Error(`Nobody gets to ${selector} with the Tab key.`);
  }

  async type(selector: string, text: string): Promise<void> {
    await this.tabTo(selector);
    await this.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
  }

  /** Follows a link or presses a button, and waits for the page that comes. */
  async enter(selector: string, heading: string | RegExp): Promise<void> {
    await this.tabTo(selector);
    await this.press('Enter');
    await this.page.getByRole('heading', { level: 1, name: heading }).waitFor();
  }

  focused = () => this.page.evaluate<string>('document.activeElement.tagName + "#" + document.activeElement.id');
}

/** Signs in as a person of the demonstration, and hands over the first page. */
async function as(who: string, task: (typist: Typist) => Promise<void>): Promise<void> {
  const { page, context, complaints } = await openPage(browser, `${web.url}/`, { locale: 'de' });
  const typist = new Typist(page);
  try {
    await typist.type('#f-email', `${who}@kreis-musterland.example`);
    await typist.type('#f-password', password);
    await typist.enter('main button', 'Was als Nächstes endet');
    await task(typist);
    expect(typist.unseen).toEqual([]);
    // Signing in changes the frame: the page is loaded as a whole, and the swap that was under way is given up.
    // A refusal is one that the browser reports too.
    expect(complaints.filter((text) => !/net::ERR_ABORTED|status of 422/.test(text))).toEqual([]);
  } finally {
    await context.close();
  }
}

/** What comes of a form has no address for the walk through all pages: it is looked at here. */
async function isFit(page: Page): Promise<void> {
  const size = page.viewportSize()!;
  await page.setViewportSize({ ...size, width: 320 });
  expect([await violations(page), await overflow(page)]).toEqual([[], []]);
  await page.setViewportSize(size);
}

describe('with the keyboard alone', () => {
  it('a manager finds what is theirs to decide, and makes a proposal', () =>
    as('anke.brinkhoff', async (typist) => {
      const { page } = typist;
      await typist.enter('main a[href="/decisions"]', 'Entscheidungen und Aufgaben');
      expect(await typist.focused()).toBe('H1#');
      // A filter is put to use where one is, and the focus stays there.
      await typist.tabTo('#f-due');
      await typist.press('ArrowDown');
      await typist.tabTo('#filter-apply');
      await typist.press('Enter');
      await page.waitForURL(/due=overdue/);
      await page.locator('#filter-reset').waitFor();
      expect(await typist.focused()).toBe('BUTTON#filter-apply');
      await typist.tabTo('table a[href^="/contracts/"]');
      const name = await page.evaluate<string>('document.activeElement.textContent');
      await typist.press('Enter');
      await page.waitForURL(/\/contracts\/[\da-f-]{36}/);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(name.split(', ').toReversed().join(' '));
      expect(await typist.focused()).toBe('H1#');
      await typist.type('#f-propose-reason', 'Das Programm geht weiter, das Geld ist zugesagt.');
      await typist.tabTo('#send-propose');
      await typist.press('Enter');
      await page.locator('#content').getByText('Vorschlag gemacht').first().waitFor();
      // Where one is told what was done, not at the end of the page or nowhere.
      expect(await typist.focused()).not.toBe('BODY#');
      expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true);
    }));

  it('a form that is refused puts the focus on what is wrong, and from there to the field', () =>
    as('anke.brinkhoff', async (typist) => {
      const { page } = typist;
      await typist.enter('main a[href="/decisions"]', 'Entscheidungen und Aufgaben');
      await typist.tabTo('table a[href^="/contracts/"]');
      await typist.press('Enter');
      await page.waitForURL(/\/contracts\/[\da-f-]{36}/);
      await typist.type('#f-propose-ends_on', '31.2.2028');
      await typist.tabTo('#send-propose');
      await typist.press('Enter');
      await page.locator('.v-summary').waitFor();
      await isFit(page);
      expect(await page.evaluate('document.activeElement.matches(".v-summary")')).toBe(true);
      await typist.tabTo('.v-summary a');
      await typist.press('Enter');
      expect(await typist.focused()).toBe('INPUT#f-propose-ends_on');
      expect(await page.locator('#f-propose-ends_on').inputValue()).toBe('31.2.2028');
    }));

  it('HR goes on in a long list from its beginning, and back', () =>
    as('sabine.holtmann', async (typist) => {
      const { page } = typist;
      await page.goto(`${web.url}/contracts?term=all`);
      await typist.tabTo('#page-next');
      await typist.press('Enter');
      await page.waitForURL(/after=/);
      await page.locator('#page-previous').waitFor();
      expect(await page.evaluate('document.activeElement.matches("[data-announce]")')).toBe(true);
      expect(await page.evaluate<number>('document.activeElement.getBoundingClientRect().top')).toBeGreaterThanOrEqual(
        0,
      );
      await typist.tabTo('#page-previous');
      await typist.press('Enter');
      await page.waitForURL((url) => !url.search.includes('after'));
      expect(new URL(page.url()).search).not.toContain('before');
    }));

  it('HR imports a list: chooses a file, looks at what would come of it, applies it', () =>
    as('sabine.holtmann', async (typist) => {
      const { page } = typist;
      await page.goto(`${web.url}/admin/import`);
      await typist.tabTo('input[type="file"]');
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), typist.press('Space')]);
      await chooser.setFiles('test/fixtures/vertraege-export-utf8.csv');
      await typist.tabTo('form[enctype] button');
      await typist.press('Enter');
      await page.waitForURL(/\/admin\/import\/[\da-f-]{36}/);
      await page.locator('#step-apply').waitFor({ timeout: 30_000 });
      await isFit(page);
      expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true);
      await typist.tabTo('#step-apply');
      await typist.press('Enter');
      await page.locator('#content').getByText('Übernommen').first().waitFor({ timeout: 30_000 });
      expect(await typist.focused()).not.toBe('BODY#');
    }));

  it('HR changes a setting: what would move first, then saves', () =>
    as('sabine.holtmann', async (typist) => {
      const { page } = typist;
      await page.goto(`${web.url}/admin/settings/house/reminders`);
      await typist.type('[name="reminders.stages"]', '200, 100, 50');
      await typist.tabTo('[name="intent"][value="preview"]');
      await typist.press('Enter');
      await page.locator('[name="intent"][value="save"]').waitFor();
      await isFit(page);
      expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true);
      await typist.tabTo('[name="intent"][value="save"]');
      await typist.press('Enter');
      await page.locator('[role="status"]').first().waitFor();
      expect(await typist.focused()).not.toBe('BODY#');
    }));
});
