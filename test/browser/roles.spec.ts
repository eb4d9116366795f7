import type { Browser, Page } from 'playwright-core';
import { mkdir } from 'node:fs/promises';
import { demoAccounts } from '../../src/operations/demo/demo-accounts.js';
import { tellStory } from '../../src/operations/demo/tell-story.js';
import { capture, launchBrowser, openPage } from '../support/browser.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

const SCREENSHOTS = 'test-results/screenshots';

let browser: Browser;
let web: TestWeb;
let password: string;
beforeAll(async () => {
  await mkdir(SCREENSHOTS, { recursive: true });
  browser = await launchBrowser();
  web = await startTestWeb();
  await tellStory(web.app, web.dataDir, Temporal.PlainDate.from('2026-11-22'), 'de');
  password = /Passwort für alle: (\S+)/.exec(await demoAccounts(web.app, 'de'))![1]!;
});
afterAll(async () => {
  await browser?.close();
  await web?.close();
});

/** Signs in through the page, as the person would, and hands over the first page. */
async function as(who: string, task: (page: Page) => Promise<void>): Promise<void> {
  const { page, context, complaints } = await openPage(browser, `${web.url}/`, { locale: 'de' });
  try {
    await page.getByLabel('E-Mail').fill(`${who}@kreis-musterland.example`);
    await page.getByLabel('Passwort').fill(password);
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page.getByRole('button', { name: 'Abmelden' }).waitFor();
    await capture(page, `${SCREENSHOTS}/role-${who}.png`);
    await task(page);
    // Signing in changes the frame: the page is loaded as a whole, and the swap that was under way is given up.
    expect(complaints.filter((text) => !text.includes('net::ERR_ABORTED'))).toEqual([]);
  } finally {
    await context.close();
  }
}

const follow = async (page: Page, name: string | RegExp, heading: string | RegExp): Promise<void> => {
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
};
const headings = (page: Page) => page.getByRole('heading').allInnerTexts();

describe('with the accounts of the demonstration', () => {
  it('HR finds who ends and sends the year end to the next step', () =>
    as('sabine.holtmann', async (page) => {
      expect(await page.locator('main').innerText()).toContain(
        '12 von 14 Verträgen im Programm KIM enden am 31.12.2026',
      );
      await page.goto(`${web.url}/contracts?q=Eickhoff`);
      expect(await page.getByRole('rowheader').count()).toBeGreaterThan(0);
      await page.goto(`${web.url}/year-end/2026`);
      expect(await page.locator('main').innerText()).toContain('KIM');
    }));

  it('a manager proposes to keep somebody of their own unit', () =>
    as('anke.brinkhoff', async (page) => {
      const [contract] = await web.rows<{ id: string }>(
        `select c.id from contract c join unit u on u.id = c.unit_id where u.code = '16.0' and c.ends_on = '2026-12-31' limit 1`,
      );
      await page.goto(`${web.url}/contracts/${contract!.id}`);
      await page.getByLabel('Begründung').first().fill('Das Programm geht weiter, das Geld ist zugesagt.');
      await page.getByRole('button', { name: 'Vorschlag machen' }).click();
      await page.locator('#content').getByText('Vorschlag gemacht').first().waitFor();
      const [decision] = await web.rows('select state from decision where contract_id = $1', [contract!.id]);
      expect(decision).toEqual({ state: 'proposed' });
      const [foreign] = await web.rows<{ id: string }>(
        `select c.id from contract c join unit u on u.id = c.unit_id where u.code = '50.1' limit 1`,
      );
      expect((await page.request.get(`${web.url}/contracts/${foreign!.id}`)).status()).toBe(404);
    }));

  it.each([
    ['the clerk', 'gremien'],
    ['a member of the committee', 'ulrike.steinkamp'],
    ['the steering group', 'lenkung'],
  ])('%s sees how the programme stands, and nobody’s name', (_, who) =>
    as(who, async (page) => {
      const text = await page.locator('main').innerText();
      expect(text).toContain('Kommunales Integrationsmanagement');
      // But the name of who owes the committee an answer: the clerk has to ask somebody.
      const names = await web.rows<{ family_name: string }>(
        'select distinct family_name from employee where id not in (select owner_id from promise where owner_id is not null)',
      );
      expect(names.filter(({ family_name }) => text.includes(family_name))).toEqual([]);
    }),
  );

  it('a member subscribes to the sessions as a calendar', () =>
    as('ulrike.steinkamp', async (page) => {
      await page.goto(`${web.url}/account/feeds`);
      await page.getByLabel(/Name|Bezeichnung/).fill('Mein Kalender');
      await page.getByRole('button', { name: /anlegen|erstellen/i }).click();
      const address = await page
        .getByText(/\/calendar\/\S+\.ics/)
        .first()
        .innerText();
      const calendar = await page.request.get(web.url + /\/calendar\/\S+\.ics/.exec(address)![0]);
      expect(await calendar.text()).toContain('BEGIN:VCALENDAR');
    }));

  it('the auditor sees what was sent and who did what', () =>
    as('revision', async (page) => {
      await page.goto(`${web.url}/admin/audit`);
      expect(await headings(page)).not.toEqual([]);
      await follow(page, 'Mails', 'Mails');
    }));

  it('the data protection officer sees what was sent to whom and why', () =>
    as('datenschutz', async (page) => {
      await follow(page, 'Mails', 'Mails');
      await page.getByRole('rowheader').first().getByRole('link').click();
      expect(await page.locator('main').innerText()).toMatch(/Warum|Anlass/);
    }));

  it('the administrator sees runs, and no personal data', () =>
    as('admin', async (page) => {
      await page.goto(`${web.url}/admin/jobs`);
      expect(await page.locator('main').innerText()).toContain('22.11.2026');
      expect((await page.request.get(`${web.url}/contracts`)).status()).toBe(403);
      expect((await page.request.get(`${web.url}/mail`)).status()).toBe(403);
    }));
});
