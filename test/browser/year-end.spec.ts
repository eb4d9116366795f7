import type { Browser, Page } from 'playwright-core';
import { mkdir } from 'node:fs/promises';
import { County } from '../factories/county.js';
import { capture, launchBrowser, openPage } from '../support/browser.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

const SCREENSHOTS = 'test-results/screenshots';
const MOST_TABS = 80;

let browser: Browser;
let web: TestWeb;
beforeAll(async () => {
  await mkdir(SCREENSHOTS, { recursive: true });
  browser = await launchBrowser();
  web = await startTestWeb();
  const county = new County(web);
  for (let count = 0; count < 3; count += 1)
    await county.contract({ to: '2026-12-31', from: '2026-01-01', programme: 'KIM' });
});
afterAll(async () => {
  await browser?.close();
  await web?.close();
});

/** Tabs until an element has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await page.evaluate<boolean>(`Boolean(document.activeElement?.matches(${JSON.stringify(selector)}))`)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Nobody gets to ${selector} with the Tab key.`);
}

it('takes a step for a whole column with the keyboard alone, and without loading the page anew', async () => {
  const { page, context, complaints } = await openPage(browser, `${web.url}/year-end/2026`, {
    cookie: web.cookie,
    locale: 'de',
  });
  try {
    await page.evaluate('window.sameDocument = true');
    await tabTo(page, '[name="lane"][value="open"]');
    await page.keyboard.press('Space');
    // Back to the button before the columns.
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Was dabei herauskäme' }).waitFor();
    await tabTo(page, '#bulk-send');
    await page.keyboard.press('Enter');
    await page.locator('#content').getByText('Vorschlag gemacht: 3 Verträge').waitFor();
    expect(new URL(page.url()).pathname).toBe('/year-end/2026');
    expect(await page.evaluate('window.sameDocument')).toBe(true);
    expect(complaints).toEqual([]);

    await page.goto(`${web.url}/year-end/2026/list?programme=KIM`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
    await page.setViewportSize({ width: 1120, height: 790 });
    await capture(page, `${SCREENSHOTS}/year-end-list-print.png`);
  } finally {
    await context.close();
  }
});
