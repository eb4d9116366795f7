import { type County, insertCounty } from '../support/county.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

let web: TestWeb;
let empty: TestWeb;
let county: County;
beforeAll(async () => {
  empty = await startTestWeb();
  web = await startTestWeb();
  county = await insertCounty(web);
});
afterAll(async () => {
  await web?.close();
  await empty?.close();
});

/** The page's text as a reader sees it, without markup and with single spaces. */
async function text(app: TestWeb, lang = 'de'): Promise<string> {
  const html = await (await fetch(`${app.url}/?lang=${lang}`, { headers: { cookie: app.cookie } })).text();
  return html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/\s+/g, ' ');
}

describe('the dashboard', () => {
  it('begins with the most urgent cliff', async () => {
    const page = await text(web);
    const first = page.indexOf('12 von 14 Verträgen im Programm KIM enden am 31.12.2026, 1 entschieden');
    const second = page.indexOf(
      '3 von 8 Verträgen in der Organisationseinheit 51.2 enden am 31.07.2027, 3 entschieden',
    );
    expect(first).toBeGreaterThan(0);
    expect(second).toBeGreaterThan(first);
    expect(page).toContain('39 Tage verbleiben');
  });

  it('says the same in English', async () => {
    const page = await text(web, 'en');
    expect(page).toContain('12 of 14 contracts in programme KIM end on 31 December 2026, 1 decided');
    expect(page).not.toMatch(/Verträge|Hinweis |versendet/);
  });

  it('counts what ends by month: only a signed follow-on or a leaving date is a decision', async () => {
    const page = await text(web);
    expect(page).toContain('enden 18 befristete Verträge, 16 davon sind nicht entschieden');
    expect(page).toContain('Dezember 2026 11 1 12');
    expect(page).toContain('Juli 2027 0 1 1');
  });

  it('lists open flags by rule and leaves resolved ones out', async () => {
    const page = await text(web);
    expect(page).toContain('Vertrag endet, Anschluss nicht entschieden 11 offene Hinweise');
    expect(page).toContain('und 1 weiterer');
    expect(page).toContain('Çelik, Deniz – Vertrag V-106, endet am 31.12.2026');
    expect(page).not.toContain('Aydın-Großmann');
  });

  it('never lets a name become markup', async () => {
    const html = await (await fetch(`${web.url}/`, { headers: { cookie: web.cookie } })).text();
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script>alert(1)&lt;/script>, Eva &amp; ');
  });

  it('says where mails went, and does not call sent what was only filed', async () => {
    const page = await text(web);
    expect(page).toContain(`liegen als Dateien in ${web.dataDir}/maildrop`);
    expect(page).toMatch(/versendet 1 abgelegt 1 wartend 1 fehlgeschlagen 1 entfallen 1/);
    const html = await (await fetch(`${web.url}/`, { headers: { cookie: web.cookie } })).text();
    expect(html).toContain(`href="/mail/${county.mails.sent}"`);
  });

  it('shows last and next runs', async () => {
    const page = await text(web);
    expect(page).toContain('22.11.2026, 05:30 Uhr erledigt 3 neue Hinweise, 1 Hinweis erledigt, 16 Erinnerungen');
    expect(page).toContain('23.11.2026, 05:30 Uhr');
  });

  it('has no link that leads nowhere', async () => {
    const html = await (await fetch(`${web.url}/`, { headers: { cookie: web.cookie } })).text();
    const links = new Set([...html.matchAll(/<a[^>]* href="([^"]+)"/g)].map((match) => match[1]!));
    expect(links.size).toBeGreaterThan(5);
    for (const link of links) {
      const found = link.startsWith('#')
        ? html.includes(`id="${link.slice(1)}"`)
        : (await fetch(new URL(link, web.url), { headers: { cookie: web.cookie } })).ok;
      expect([link, found]).toEqual([link, true]);
    }
  });

  it('says what to do first while there are no contracts', async () => {
    const page = await text(empty);
    expect(page).toContain('Noch keine Verträge');
    expect(page).toContain('npx verbleib import contracts DATEI');
    expect(page).toContain('npx verbleib demo');
    expect(page).not.toContain('enden nirgends');
  });
});
