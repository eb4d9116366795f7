import type { Browser, Page } from 'playwright-core';
import { mkdir } from 'node:fs/promises';
import { capture, launchBrowser, openPage } from '../support/browser.js';
import { type County, insertCounty } from '../support/county.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

const SCREENSHOTS = 'test-results/screenshots';

let browser: Browser;
let web: TestWeb;
let county: County;
beforeAll(async () => {
  await mkdir(SCREENSHOTS, { recursive: true });
  browser = await launchBrowser();
  web = await startTestWeb();
  county = await insertCounty(web);
});
afterAll(async () => {
  await browser?.close();
  await web?.close();
});

const ground = (page: Page) => page.evaluate('getComputedStyle(document.body).backgroundColor');

describe('in a browser', () => {
  it('shows the text in Fira Sans, the typeface of KERN', async () => {
    const { page, context } = await openPage(browser, web.url, { cookie: web.cookie });
    try {
      await page.evaluate('document.fonts.ready.then(() => undefined)');
      expect(await page.evaluate('document.fonts.check("600 16px Fira Sans")')).toBe(true);
      expect(await page.evaluate('getComputedStyle(document.querySelector("h1")).fontFamily')).toContain('Fira Sans');
    } finally {
      await context.close();
    }
  });
});

describe('without JavaScript', () => {
  it('one reads, unfolds, follows links, and changes language and appearance', async () => {
    const { page, context } = await openPage(browser, web.url, { cookie: web.cookie, javaScript: false });
    try {
      const unfolded = page.getByText('Çelik, Deniz');
      expect(await unfolded.isVisible()).toBe(false);
      await page.getByText('Vertrag endet, Anschluss nicht entschieden').click();
      expect(await unfolded.isVisible()).toBe(true);
      await page.getByRole('link', { name: 'English' }).click();
      await page.getByRole('link', { name: 'Dark' }).click();
      await page.getByRole('link', { name: 'Mails', exact: true }).click();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      expect(await page.locator('html').getAttribute('data-kern-theme')).toBe('dark');
      await page
        .getByRole('link', { name: /12 von 14/ })
        .first()
        .click();
      expect(await page.frameLocator('iframe').locator('body').innerText()).toContain('Guten Tag Frau Weiß');
    } finally {
      await context.close();
    }
  });
});

describe('a mail that means harm', () => {
  it('runs no script and loads nothing', async () => {
    const requests: string[] = [];
    const { page, context } = await openPage(browser, `${web.url}/healthz`, { cookie: web.cookie });
    try {
      page.on('requestfinished', (request) => requests.push(request.url()));
      await page.goto(`${web.url}/mail/${county.mails.sent}/body`, { waitUntil: 'networkidle' });
      expect(await page.title()).toBe('Erinnerung');
      expect(requests.filter((url) => url.includes('tracker'))).toEqual([]);
    } finally {
      await context.close();
    }
  });
});

describe('appearance', () => {
  it('that was chosen stands above the browser’s', async () => {
    const dark = await openPage(browser, `${web.url}/`, { cookie: web.cookie, scheme: 'dark' });
    const chosen = await openPage(browser, `${web.url}/?theme=light`, { cookie: web.cookie, scheme: 'dark' });
    const light = await openPage(browser, `${web.url}/`, { cookie: web.cookie, scheme: 'light' });
    try {
      expect(await ground(chosen.page)).toBe(await ground(light.page));
      expect(await ground(chosen.page)).not.toBe(await ground(dark.page));
    } finally {
      for (const { context } of [dark, chosen, light]) await context.close();
    }
  });

  it('on paper is light and shows what is folded', async () => {
    const { page, context } = await openPage(browser, `${web.url}/?theme=dark`, { cookie: web.cookie });
    try {
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByText('Çelik, Deniz').isVisible()).toBe(true);
      expect(await page.getByRole('navigation').isVisible()).toBe(false);
      expect(await page.evaluate('getComputedStyle(document.querySelector("h1")).color')).toBe('rgb(0, 0, 0)');
      await capture(page, `${SCREENSHOTS}/dashboard-print.png`);
    } finally {
      await context.close();
    }
  });
});
