import type { Browser } from 'playwright-core';
import { mkdir } from 'node:fs/promises';
import type { Locale } from '../../src/shared/locale.js';
import { signedInAs } from '../support/accounts.js';
import { capture, launchBrowser, openPage, type OpenPage } from '../support/browser.js';
import { insertCounty } from '../support/county.js';
import { openFolds, overflow, violations, weight } from '../support/look-at-page.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';
import { type ListedPage, PAGES, type Surroundings } from './page-list.js';

const SCREENSHOTS = 'test-results/screenshots';
const HEAVIEST = 120_000;

/**
 * Looks at every page of the list, one browser and one page for all: opening a profile takes longer than looking.
 * @param part which of `parts` parts of the list, neighbours together, so that several test files share the work
 */
export function walkPages(part: number, parts: number): void {
  let browser: Browser;
  let web: TestWeb;
  let surroundings: Surroundings;
  let open: OpenPage;
  const cookies = new Map<string, string>();
  beforeAll(async () => {
    await mkdir(SCREENSHOTS, { recursive: true });
    browser = await launchBrowser();
    web = await startTestWeb({ oparl: { sources: ['https://ris.kreis-musterland.example/oparl/system'] } });
    surroundings = { web, county: await insertCounty(web) };
    // One page for all: opening a profile takes longer than looking.
    open = await openPage(browser, `${web.url}/healthz`);
  });
  afterAll(async () => {
    await browser?.close();
    await web?.close();
  });

  /** What the browser carries: a session of the role, made once, and the language. */
  async function carry(as: ListedPage['as'], lang: Locale): Promise<void> {
    if (as !== 'nobody' && !cookies.has(as)) cookies.set(as, as === 'hr' ? web.cookie : await signedInAs(web, as));
    const pairs = [`lang=${lang}`, cookies.get(as)].filter((pair) => pair !== undefined);
    await open.context.clearCookies();
    await open.context.addCookies(
      pairs.map((pair) => {
        const [name, value] = pair.split('=') as [string, string];
        return { name, value, url: web.url };
      }),
    );
  }

  /** A mail may hold what we forbid; the browser then says that it was kept out. All else is a fault of ours. */
  const KEPT_OUT = /tracker\.example|Blocked script execution in .*\/body/;

  const complaints = (status: number): string[] =>
    open.complaints.filter((text) => !KEPT_OUT.test(text) && !(status >= 400 && text.includes(`status of ${status}`)));

  type Scheme = 'light' | 'dark';
  const appearance = (colorScheme: Scheme) => open.page.emulateMedia({ colorScheme });
  const width = (pixels: number) => open.page.setViewportSize({ width: pixels, height: 900 });

  describe.each(PAGES.filter((_page, index) => Math.floor((index * parts) / PAGES.length) === part))(
    '$name',
    (listed) => {
      // Each language in both themes; the theme changes on the page that is there already, and with it the layout.
      it.each<{ lang: Locale; first: Scheme; second: Scheme }>([
        { lang: 'de', first: 'light', second: 'dark' },
        { lang: 'en', first: 'dark', second: 'light' },
      ])('is fit for use in $lang', async ({ lang, first, second }) => {
        const { name, as, status = 200 } = listed;
        const { page } = open;
        // Pictures take as long as checks: those in German show all that can be seen.
        const picture = async (words: string) => {
          if (lang === 'de') await capture(page, `${SCREENSHOTS}/${name}-${lang}-${words}.png`);
        };
        await carry(as, lang);
        await appearance(first);
        await width(1280);
        open.complaints.length = 0;
        const response = await page.goto(web.url + (await listed.address(surroundings)), { waitUntil: 'load' });
        expect(response!.status()).toBe(status);
        expect(await page.locator('html').getAttribute('lang')).toBe(lang);
        expect(await weight(page)).toBeLessThan(HEAVIEST);
        await picture(`${first}-1280`);
        await openFolds(page);
        const outside: Record<number, string[]> = { 1280: await overflow(page) };
        const broken: Record<string, string[]> = { [`${first}, 1280`]: await violations(page) };
        await appearance(second);
        await width(768);
        outside[768] = await overflow(page);
        await width(320);
        outside[320] = await overflow(page);
        broken[`${second}, 320`] = await violations(page);
        await picture(`${second}-320`);
        expect(outside).toEqual({ 1280: [], 768: [], 320: [] });
        expect(broken).toEqual({ [`${first}, 1280`]: [], [`${second}, 320`]: [] });
        expect(complaints(status)).toEqual([]);
      });
    },
  );
}
