import type { Browser } from 'playwright-core';
import { signedInAs } from '../support/accounts.js';
import { launchBrowser, openPage, type OpenPage } from '../support/browser.js';
import { insertCounty } from '../support/county.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

let browser: Browser;
let web: TestWeb;
let open: OpenPage;
beforeAll(async () => {
  browser = await launchBrowser();
  web = await startTestWeb();
  await insertCounty(web);
  open = await openPage(browser, `${web.url}/healthz`, { cookie: await signedInAs(web, 'auditor') });
});
afterAll(async () => {
  await browser?.close();
  await web?.close();
});
beforeEach(() => {
  open.complaints.length = 0;
});

/** Opens a page and marks it: the mark is gone once it is loaded anew. */
async function start(path: string): Promise<void> {
  await open.page.goto(web.url + path);
  await open.page.evaluate('window.marked = true');
}

const isSamePage = () => open.page.evaluate<boolean>('window.marked === true');
const focused = () => open.page.evaluate<string>('document.activeElement.tagName + "#" + document.activeElement.id');

describe('a link in the content', () => {
  it('exchanges the content alone: address, title, navigation, focus and what is read out go with it', async () => {
    const { page } = open;
    await start('/mail');
    await page.evaluate('scrollTo(0, 300)');
    await page
      .getByRole('link', { name: /12 von 14/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /12 von 14/ }).waitFor();
    await page.locator('#announcement', { hasText: '12 von 14' }).waitFor({ state: 'attached' });
    expect(await page.title()).toContain('12 von 14');
    expect(page.url()).toMatch(/\/mail\/[\da-f-]{36}$/);
    expect(await isSamePage()).toBe(true);
    expect(await focused()).toBe('H1#');
    expect(await page.evaluate('scrollY')).toBe(0);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Mails' }).waitFor();
    expect([new URL(page.url()).pathname, await isSamePage()]).toEqual(['/mail', true]);
  });

  it('that leads to an error shows it', async () => {
    const { page } = open;
    await start('/mail');
    await page.evaluate(`document.querySelector('main a').href = '/mail/00000000-0000-7000-8000-000000000000'`);
    await page.locator('main a').first().click();
    await page.getByRole('heading', { name: 'Diese Seite gibt es nicht' }).waitFor();
    expect(await isSamePage()).toBe(true);
  });

  it('to what is no page is left to the browser', async () => {
    const { page } = open;
    await start('/mail');
    await page.evaluate(`document.querySelector('main a').href = '/readyz'`);
    await page.locator('main a').first().click();
    await page.waitForURL('**/readyz');
    expect(await isSamePage()).toBe(false);
  });

  it('to a page in another frame loads it as a whole', async () => {
    const { page } = open;
    await start('/mail');
    await page.context().addCookies([{ name: 'lang', value: 'en', url: web.url }]);
    await page.locator('main a').first().click();
    await page.waitForURL(/\/mail\/.+/);
    await page.locator('html[lang=en]').waitFor();
    expect(await isSamePage()).toBe(false);
    await page.context().clearCookies({ name: 'lang' });
  });

  it('shows after a second that it is being worked on', async () => {
    const { page } = open;
    await start('/mail');
    let go = () => {};
    const gate = new Promise<void>((resolve) => (go = resolve));
    await page.route('**/mail/*', async (route) => {
      await gate;
      await route.continue();
    });
    await page.locator('main a').first().click();
    await page.locator('#progress.htmx-request').waitFor({ state: 'attached' });
    expect(await page.evaluate('getComputedStyle(document.querySelector("#progress")).animationDelay')).toBe('1s');
    await page.locator('#progress').waitFor();
    go();
    await page.locator('#progress:not(.htmx-request)').waitFor({ state: 'attached' });
    await page.unroute('**/mail/*');
  });
});

describe('a filter', () => {
  it('narrows the list where one is: focus and place stay, the address can be passed on', async () => {
    const { page } = open;
    await start('/admin/audit');
    await page.getByLabel('Was').selectOption('session');
    await page.getByRole('button', { name: 'Anzeigen' }).press('Enter');
    await page.waitForURL(/what=session/);
    await page.locator('#filter-reset').waitFor();
    expect(await isSamePage()).toBe(true);
    expect(await focused()).toBe('BUTTON#filter-apply');
    expect(await page.getByLabel('Was').inputValue()).toBe('session');
    await page.reload();
    expect(await page.getByLabel('Was').inputValue()).toBe('session');
  });

  it('that cannot be read says so at its field and keeps the address', async () => {
    const { page } = open;
    await start('/admin/audit');
    await page.getByLabel('Ab (TT.MM.JJJJ)').fill('31.2.2026');
    await page.getByLabel('Ab (TT.MM.JJJJ)').press('Enter');
    await page.getByText('Diesen Tag gibt es nicht im Kalender.').waitFor();
    expect([new URL(page.url()).search, await isSamePage()]).toEqual(['', true]);
    expect(await page.title()).toMatch(/^Fehler: /);
    expect(await page.getByLabel('Ab (TT.MM.JJJJ)').getAttribute('aria-invalid')).toBe('true');
    expect(await focused()).toBe('INPUT#f-from');
  });
});

describe('with the keyboard', () => {
  it('one skips to the content, and sees where one is', async () => {
    const { page } = open;
    await start('/mail');
    await page.keyboard.press('Tab');
    expect(await page.getByRole('link', { name: 'Zum Inhalt springen' }).boundingBox()).toMatchObject({ x: 0 });
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('MAIN#content');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true);
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).not.toBe('none');
  });

  it('one opens the menu and leaves it', async () => {
    const { page } = open;
    await start('/mail');
    const menu = page.locator('details.v-menu');
    await menu.locator('summary').press('Enter');
    expect(await menu.getByRole('link', { name: 'Protokoll' }).isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await menu.getAttribute('open')).toBeNull();
    expect(await focused()).toBe('SUMMARY#');
  });
});

describe('when the session has ended', () => {
  it('a link leads to the sign-in as a whole page, and says where to go on', async () => {
    const { page } = open;
    await start('/mail');
    await web.rows('delete from web_session');
    await page.locator('main a').first().click();
    await page.waitForURL(/\/sign-in\?next=%2Fmail%2F/);
    expect(await isSamePage()).toBe(false);
  });

  it('and the server is away, a form stays as it was filled in', async () => {
    const { page } = open;
    await start('/sign-in');
    await page.route('**/sign-in', (route) => route.abort());
    await page.getByLabel('E-Mail').fill('anja.weiss@kreis-musterland.example');
    await page.getByLabel('E-Mail').press('Enter');
    await page.locator('#unreachable').waitFor();
    expect(await page.getByLabel('E-Mail').inputValue()).toBe('anja.weiss@kreis-musterland.example');
    await page.unroute('**/sign-in');
  });
});

describe('the policy', () => {
  it('has nothing to forbid in any step', async () => {
    const { page } = open;
    await start('/accessibility');
    await page.locator('.v-footer a', { hasText: 'English' }).click();
    await page.getByRole('heading', { name: 'Accessibility statement' }).waitFor();
    expect(open.complaints).toEqual([]);
  });

  it('forbids what is not a file of ours, and that is seen here', async () => {
    const { page } = open;
    await start('/accessibility');
    await page.evaluate(`{
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      document.body.setAttribute('style', 'color: red');
    }`);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(open.complaints).toEqual([
      expect.stringContaining("violates the following Content Security Policy directive 'script-src"),
      expect.stringContaining("violates the following Content Security Policy directive 'style-src"),
    ]);
  });
});
