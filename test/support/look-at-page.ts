import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Rules of WCAG 2.2 A and AA and axe's best practices that the page breaks, each with the elements. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe.source);
  const found = await page.evaluate<axe.AxeResults>(
    'axe.run({ iframes: false, resultTypes: ["violations"], preload: false })',
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

/** What stands out of the page sideways: the first few elements. */
export async function overflow(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`{
    const wide = document.documentElement.scrollWidth > document.body.offsetWidth;
    const outside = (element) => element.getBoundingClientRect().right > document.body.offsetWidth + 0.5;
    wide ? [...document.body.querySelectorAll('*')].filter(outside).slice(0, 3).map((element) => element.outerHTML.slice(0, 200)) : []
  }`);
}

/** Opens every fold, so that what is inside is looked at too. */
export async function openFolds(page: Page): Promise<void> {
  await page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true');
}

/** Bytes that the page took to load, as they came over the wire, without fonts. A page that is loaded anew. */
export async function weight(page: Page): Promise<number> {
  return page.evaluate<number>(`[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    .filter(({ name }) => !name.endsWith('.woff2') && new URL(name).origin === location.origin)
    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`);
}
