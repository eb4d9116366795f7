import axe from 'axe-core';
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

/** Rules of WCAG 2.2 A and AA and axe's best practices that the page breaks, each with the elements. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate<axe.AxeResults>('axe.run({ iframes: false })');
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

/** What stands out of the page sideways. */
async function overflow(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`{
    const wide = document.documentElement.scrollWidth > document.body.offsetWidth;
    const outside = (element) => element.getBoundingClientRect().right > document.body.offsetWidth + 0.5;
    wide ? [...document.body.querySelectorAll('*')].filter(outside).map((element) => element.outerHTML.slice(0, 200)) : []
  }`);
}

const ground = (page: Page) => page.evaluate('getComputedStyle(document.body).backgroundColor');

const openFolds = (page: Page) =>
  page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true');

const PAGES: Record<string, (county: County) => string> = {
  dashboard: () => '/',
  'mail list': () => '/mail',
  mail: ({ mails }) => `/mail/${mails.english}`,
  'waiting mail': ({ mails }) => `/mail/${mails.pending}`,
  'not found': () => '/gibt-es-nicht',
};

/** A mail may hold what we forbid; the browser then says that it was kept out. All else is a fault of ours. */
const KEPT_OUT = /tracker\.example|Blocked script execution in .*\/body|status of 404.*gibt-es-nicht/;

const cases = Object.keys(PAGES).flatMap((name) =>
  (['de', 'en'] as const).flatMap((lang) => (['light', 'dark'] as const).map((scheme) => ({ name, lang, scheme }))),
);

describe('in a browser', () => {
  it.each(cases)('$name is fit for use: $lang, $scheme', async ({ name, lang, scheme }) => {
    const { page, context, complaints } = await openPage(browser, web.url + PAGES[name]!(county), {
      scheme,
      locale: lang,
      cookie: web.cookie,
    });
    try {
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 900 });
        const file = `${name.replace(' ', '-')}-${lang}-${scheme}-${width}.png`;
        await capture(page, `${SCREENSHOTS}/${file}`);
      }
      await openFolds(page);
      for (const width of [1280, 768, 320]) {
        await page.setViewportSize({ width, height: 900 });
        expect({ width, overflow: await overflow(page) }).toEqual({ width, overflow: [] });
      }
      // Twice is enough: between its two layouts a page differs in size only.
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
      expect(await violations(page)).toEqual([]);
      expect(complaints.filter((text) => !KEPT_OUT.test(text))).toEqual([]);
    } finally {
      await context.close();
    }
  });

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
