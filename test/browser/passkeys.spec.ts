import type { Browser, CDPSession, Page } from 'playwright-core';
import { mkdir } from 'node:fs/promises';
import { makeAccount } from '../support/accounts.js';
import { capture, launchBrowser, openPage, type OpenPage } from '../support/browser.js';
import { violations } from '../support/look-at-page.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

const PICTURES = 'test-results/screenshots';
const PASSWORD = 'vier bunte Ziegen';
const LOGIN = 'anna@kreis-musterland.example';

let web: TestWeb;
let browser: Browser;
let accountId: string;

/** Under its name: an address of numbers cannot have passkeys. */
let url: string;
beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  web = await startTestWeb();
  url = web.url.replace('127.0.0.1', 'localhost');
  accountId = await makeAccount(web, 'hr', { login: LOGIN, password: PASSWORD });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await web?.close();
});

/** The device of a person: makes passkeys and answers for its owner at once. */
async function device(opened: OpenPage): Promise<CDPSession> {
  const cdp = await opened.context.newCDPSession(opened.page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return cdp;
}

async function byPassword(page: Page, then: string): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('E-Mail-Adresse').fill(LOGIN);
  await page.getByLabel('Passwort').fill(PASSWORD);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await page.waitForURL(url + then);
}

const signOut = (page: Page) => page.context().clearCookies();

describe('passkeys', () => {
  it('are made, open Verbleib alone and as a second factor, and open nothing once removed', async () => {
    const opened = await openPage(browser, `${url}/sign-in`);
    const { page, complaints } = opened;
    await device(opened);
    await byPassword(page, '/');
    await page.goto(`${url}/account/passkeys`);
    await page.getByLabel('Name').fill('Dienstlaptop');
    await page.getByLabel('Passwort').fill('falsch');
    await page.getByRole('button', { name: 'Passkey anlegen' }).click();
    await page.getByText('Das stimmt nicht', { exact: false }).first().waitFor();
    expect(await page.getByLabel('Name').inputValue()).toBe('Dienstlaptop');
    await page.getByLabel('Passwort').fill(PASSWORD);
    await page.getByRole('button', { name: 'Passkey anlegen' }).click();
    await page.waitForURL('**/account/passkeys?done=added');
    await page.getByText('Der Passkey ist angelegt').waitFor();
    await page.getByRole('rowheader', { name: 'Dienstlaptop' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await capture(page, `${PICTURES}/passkeys.png`);
    // Loaded anew: what axe and pictures leave on elements must not be carried over by an exchange of the content.
    await page.goto(`${url}/account/recovery-codes`);
    await page.getByLabel('Passwort').fill(PASSWORD);
    await page.getByRole('button', { name: 'Codes erzeugen' }).click();
    await page.getByText('Diese Codes sehen Sie nur jetzt').waitFor();
    expect(await violations(page)).toEqual([]);
    await capture(page, `${PICTURES}/recovery-codes.png`);

    await signOut(page);
    await page.goto(`${url}/sign-in?next=/mail`);
    await page.getByRole('link', { name: 'Mit Passkey anmelden' }).click();
    await page.waitForURL('**/mail');

    await signOut(page);
    await byPassword(page, '/sign-in/second-factor');
    expect(await violations(page)).toEqual([]);
    await capture(page, `${PICTURES}/second-factor.png`);
    await page.getByRole('link', { name: 'Passkey benutzen' }).click();
    await page.waitForURL(`${url}/`);
    const facts = await web.rows<{ facts: object }>(
      `select facts from audit_entry where action = 'session.opened' and subject_id = $1 order by id`,
      [accountId],
    );
    expect(facts.map((entry) => entry.facts)).toEqual([
      { method: 'password', second_factor: null },
      { method: 'passkey', second_factor: null },
      { method: 'password', second_factor: 'passkey' },
    ]);

    await page.goto(`${url}/account/passkeys`);
    await page.getByRole('link', { name: 'Passkey „Dienstlaptop“ entfernen' }).click();
    await page.waitForURL('**/remove');
    await page.getByLabel('Passwort').fill(PASSWORD);
    await page.getByRole('button', { name: 'Entfernen' }).click();
    await page.waitForURL('**/account/passkeys?done=removed');
    // A refused form, and pages that the browser loads as a whole after all.
    expect(complaints.filter((complaint) => !/status of 422|ERR_ABORTED/.test(complaint))).toEqual([]);

    await signOut(page);
    await page.goto(`${url}/sign-in/passkey`);
    await page.getByText('Dieser Passkey wurde nicht angenommen').waitFor();
    await capture(page, `${PICTURES}/passkey-refused.png`);
    await opened.context.close();
  });

  it('that the device has copied and played again are refused', async () => {
    const opened = await openPage(browser, `${url}/sign-in`);
    const { page } = opened;
    await device(opened);
    await byPassword(page, '/');
    await page.goto(`${url}/account/passkeys`);
    await page.getByLabel('Name').fill('Zweitgerät');
    await page.getByLabel('Passwort').fill(PASSWORD);
    await page.getByRole('button', { name: 'Passkey anlegen' }).click();
    await page.waitForURL('**/account/passkeys?done=added');
    await signOut(page);
    const sent = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/passkey'));
    await page.goto(`${url}/sign-in/passkey`);
    await page.waitForURL(`${url}/`);
    // Without its counter a passkey's answer differs in nothing but the question that it answers.
    await web.rows('update passkey set counter = 0');
    const { cookie } = await (await sent).allHeaders();
    const asked = await fetch(`${url}/sign-in/passkey`);
    for (const step of [cookie!, asked.headers.getSetCookie()[0]!.split(';')[0]!]) {
      const replayed = await fetch(`${url}/sign-in/passkey`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: url, cookie: step },
        body: (await sent).postData()!,
      });
      expect(replayed.status).toBe(422);
      expect(await replayed.text()).toContain('Dieser Passkey wurde nicht angenommen');
    }
    await web.rows('update account set disabled_at = our_now() where id = $1', [accountId]);
    await signOut(page);
    await page.goto(`${url}/sign-in/passkey`);
    await page.getByText('Dieses Konto ist gesperrt').waitFor();
    await web.rows('update account set disabled_at = null where id = $1', [accountId]);
    await opened.context.close();
  });

  it('say in words where they cannot be: under an IP address, and without JavaScript', async () => {
    const opened = await openPage(browser, `${url}/sign-in/passkey`, { javaScript: false });
    // This way of switching scripts off leaves <noscript> unseen: what is in it is looked at as text.
    expect(await opened.page.locator('noscript').textContent()).toContain('Passkeys brauchen JavaScript');
    expect(await opened.page.getByRole('button', { name: 'Weiter' }).isVisible()).toBe(false);
    await opened.page.goto(`${web.url}/sign-in/passkey`);
    await opened.page.getByText('eine IP-Adresse ist keiner').waitFor();
    expect(await opened.page.getByRole('link', { name: url }).getAttribute('href')).toBe(url);
    await opened.context.close();
  });
});
