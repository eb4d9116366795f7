import { signedInAs } from '../support/accounts.js';
import { type DashboardCounty, insertDashboardCounty } from '../support/dashboard-county.js';
import { drawNotice } from '../support/notices.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

let web: TestWeb;
let empty: TestWeb;
let county: DashboardCounty;
beforeAll(async () => {
  empty = await startTestWeb();
  web = await startTestWeb({
    cliffs: { minContracts: 3, minShareFixedTerm: 0.5, minShareTotal: 0.3, horizonDays: 400 },
  });
  county = await insertDashboardCounty(web);
});
afterAll(async () => {
  await web?.close();
  await empty?.close();
});

const html = async (app: TestWeb, cookie: string, lang = 'de'): Promise<string> =>
  (await fetch(`${app.url}/?lang=${lang}`, { headers: { cookie } })).text();

/** The page as a reader sees it between header and footer, without markup and with single spaces. */
async function text(app: TestWeb, cookie = app.cookie, lang = 'de'): Promise<string> {
  const [, main] = /<main[^>]*>(.*)<\/main>/s.exec(await html(app, cookie, lang))!;
  return main!
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/\s+/g, ' ');
}

/** Names and numbers of people and contracts of unit 50.3; of 51.2 there are others. */
const OF_50_3 = /KIM|50\.3|V-1\d\d|V-N(5|6|7|8|9|1\d)\b|Çelik|Weiß|Nowak/;

describe('the dashboard of HR', () => {
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
    const page = await text(web, web.cookie, 'en');
    expect(page).toContain('12 of 14 contracts in programme KIM end on 31 December 2026, 1 decided');
    expect(page).not.toMatch(/Verträge|Hinweis |versendet|Planungssicherheit/);
  });

  it('counts what ends by month: only a signed follow-on or a leaving date is a decision', async () => {
    const page = await text(web);
    expect(page).toContain('enden 30 befristete Verträge, 28 davon sind nicht entschieden');
    expect(page).toContain('Dezember 2026 11 1 12');
    expect(page).toContain('Juli 2027 0 1 1');
  });

  it('says what is HR’s this week, and what lies with the managers', async () => {
    const page = await text(web);
    expect(page).toMatch(/Bis Sonntag, 22\.11\.2026, ist bei Ihnen 1 Schritt fällig, er ist überfällig\./);
    expect(page).toContain('Weiterbeschäftigung prüfen (§ 30 Abs. 3 TVöD) V-108 (50.3) Haddad, Samir 20.11.2026');
    expect(page).toMatch(/Bei den Leitungen liegen 9 Schritte, 9 davon überfällig/);
  });

  it('says how far people can plan, and what that means', async () => {
    const page = await text(web);
    // 13 of KIM, of whom one is signed until the end of 2028, and 12 of NETZ; whoever has a permanent contract too is none.
    expect(page).toContain('Die Hälfte der 25 befristet Beschäftigten hat höchstens noch');
    expect(page).toContain('unter drei Monaten 11 ');
    expect(page).toContain('Planungssicherheit heißt');
  });

  it('shows where the three clocks of a programme disagree', async () => {
    const page = await text(web);
    expect(page).toContain('Die Mittel sind bis 31.12.2027 bewilligt, 12 von 14 Verträgen enden am 31.12.2026.');
    expect(page).toContain('Mittel Landesförderung – bewilligt 31.12.2027');
    expect(page).toContain('Für dieses Programm ist keine Bewilligung eingetragen.');
  });

  it('lists open flags by rule and leaves resolved ones out', async () => {
    const page = await text(web);
    expect(page).toContain('Vertrag endet, Anschluss nicht entschieden 11 offene Hinweise');
    expect(page).toContain('und 1 weiterer');
    expect(page).toContain('Çelik, Deniz – Vertrag V-106, endet am 31.12.2026');
    expect(page).not.toContain('Aydın-Großmann');
  });

  it('never lets a name become markup', async () => {
    const page = await html(web, web.cookie);
    expect(page).not.toContain('<script>');
    expect(page).toContain('&lt;script>alert(1)&lt;/script>, Eva &amp; ');
  });

  it('says where mails went, and does not call sent what was only filed', async () => {
    const page = await text(web);
    expect(page).toContain(`liegen als Dateien in ${web.dataDir}/maildrop`);
    expect(page).toMatch(/versendet 1 abgelegt 1 wartend 1 fehlgeschlagen 1 unzustellbar 0 entfallen 1/);
    expect(await html(web, web.cookie)).toContain(`href="/mail/${county.mails.sent}"`);
  });

  it('shows last and next runs', async () => {
    const page = await text(web);
    expect(page).toContain('22.11.2026, 05:30 Uhr erledigt 3 neue Hinweise, 1 Hinweis erledigt, 16 Erinnerungen');
    expect(page).toContain('23.11.2026, 05:30 Uhr');
  });

  it('has no link that leads nowhere', async () => {
    const [page] = /<main.*<\/main>/s.exec(await html(web, web.cookie))!;
    const links = new Set([...page.matchAll(/<a[^>]* href="([^"]+)"/g)].map((match) => match[1]!));
    expect(links.size).toBeGreaterThan(5);
    for (const link of links) {
      const found = link.startsWith('#')
        ? page.includes(`id="${link.slice(1)}"`)
        : (await fetch(new URL(link, web.url), { headers: { cookie: web.cookie } })).ok;
      expect([link, found]).toEqual([link, true]);
    }
  });
});

describe('the dashboard of a manager', () => {
  it('counts their own units in every figure, and says so', async () => {
    const page = await text(web, await signedInAs(web, 'manager', { unitId: county.units['51.2'] }));
    expect(page).toContain('Gezählt sind die Verträge in Ihren Organisationseinheiten.');
    expect(page).toContain('4 von 4 Verträgen im Programm NETZ enden am 30.06.2027, 0 entschieden');
    expect(page).toContain('enden 9 befristete Verträge, 8 davon sind nicht entschieden');
    expect(page).toMatch(/unter drei Monaten \d+ befristet 5 unbefristet 0/);
    expect(page).toContain('Verträge 4 von 4 Verträgen 30.06.2027');
    expect(page).toContain('Keine Leitung und keine Vertretung 1 offener Hinweis');
    expect(page).not.toMatch(OF_50_3);
    expect(page).not.toMatch(/\b1[0-9] von|Ausschuss|maildrop|Nächster Lauf/);
  });

  it('lists the steps that are theirs', async () => {
    const page = await text(web, await signedInAs(web, 'manager', { unitId: county.units['50.3'] }));
    expect(page).toContain('sind bei Ihnen 10 Schritte fällig, alle sind überfällig');
    expect(page).toMatch(/Vorschlag machen V-10\d \(50\.3\)/);
    expect(page).toContain('und 2 weitere Schritte');
    expect(page).toContain('8 von 8 Verträgen im Programm NETZ enden am 30.06.2027');
    expect(page).not.toMatch(/51\.2|V-3\d\d|V-N1\b|Netz-1,/);
  });

  it('of no unit is told whom to ask', async () => {
    const page = await text(web, await signedInAs(web, 'manager'));
    expect(page).toContain('Ihnen ist keine Organisationseinheit zugeordnet');
    expect(page).not.toMatch(/\d von \d|V-\d/);
  });
});

describe('the dashboard of committees and steering groups', () => {
  it('has what was published of their programmes, no people and no small numbers', async () => {
    const member = await signedInAs(web, 'member', { committeeId: county.committee });
    const before = await text(web, member);
    expect(before).toContain('Noch keine Zahlen veröffentlicht.');
    expect(before).not.toMatch(/\b1[0-9] (von|Vertr|Besch)/);
    await drawNotice(web, county.programmes.KIM);
    const page = await text(web, member);
    expect(page).toContain('Im Programm KIM enden am 31.12.2026 die Arbeitsverträge von 12 Beschäftigten.');
    expect(page).toContain(
      'Die Mittel sind bis 31.12.2027 bewilligt, die Verträge von 12 Beschäftigten enden am 31.12.2026 (veröffentlichter Stand: 22.11.2026).',
    );
    expect(page).toContain('Sozialausschuss 08.12.2026 27.11.2026');
    expect(page).not.toMatch(/NETZ|V-\d|Çelik|Weiß|Sondersitzung|maildrop|Hinweise|12 von 14/);
    expect(page.replaceAll(/\d\d\.\d\d\.\d{4}|(?<=20)\d\d/g, '')).not.toMatch(/(?<![\d.])[1-4](?![\d.])/);
  });

  it('tells a program no more than the page', async () => {
    const cookie = await signedInAs(web, 'member', { committeeId: county.committee });
    const answer = await fetch(`${web.url}/api/v1/dashboard`, { headers: { cookie } });
    const { programmes, staff } = (await answer.json()) as { programmes: object[]; staff: null };
    expect(staff).toBeNull();
    expect(programmes).toEqual([
      {
        clocks: expect.objectContaining({
          programme: 'KIM',
          cohorts: [],
          disagreements: ['funded_longer', 'posts_end_first'],
        }),
        published: expect.objectContaining({ as_of: '2026-11-22', source: 'notice', briefing: null }),
      },
    ]);
    expect(JSON.stringify(programmes)).not.toMatch(/"value":([1-4]|13|14)\b/);
  });

  it('shows a member of another committee nothing of it', async () => {
    const [other] = await web.rows<{ id: string }>(
      `insert into committee (code, name) values ('SCHULE', 'Schulausschuss') returning id`,
    );
    const page = await text(web, await signedInAs(web, 'member', { committeeId: other!.id }));
    expect(page).toContain('Zurzeit wird kein Programm in Ihren Gremien begleitet.');
    expect(page).not.toMatch(/KIM|Sozialausschuss|31\.12\.2026/);
  });

  it('shows a steering group its programme', async () => {
    const page = await text(web, await signedInAs(web, 'steering', { programmeId: county.programmes.NETZ }));
    expect(page).toContain('NETZ – Netzwerk Frühe Hilfen Noch keine Zahlen veröffentlicht.');
    expect(page).not.toMatch(/KIM|Sozialausschuss|V-N|Netz-\d/);
  });
});

it('leads from the clocks of a programme to its page, for those who may open it', async () => {
  const leads = async (cookie: string) =>
    /<h3[^>]*>(?:(?!<\/h3>).)*href="(?<page>[^"]+)"/s.exec((await html(web, cookie)).split('class="v-clocks"')[1]!)
      ?.groups!['page'];
  const ofSteering = await signedInAs(web, 'steering', { programmeId: county.programmes.NETZ });
  expect(await leads(ofSteering)).toBe(`/programmes/${county.programmes.NETZ}`);
  expect(await leads(web.cookie)).toMatch(/^\/programmes\/[\da-f-]{36}$/);
  expect(await leads(await signedInAs(web, 'member', { committeeId: county.committee }))).toBeUndefined();
});

describe('the dashboard of those who look after the house', () => {
  it.each(['auditor', 'dpo'] as const)('shows the %s what was sent and what ran', async (role) => {
    const page = await text(web, await signedInAs(web, role));
    expect(page).toContain('Zuletzt geschrieben');
    expect(page).toContain('zum Protokoll');
    expect(page).toContain('22.11.2026, 05:30 Uhr erledigt');
    expect(page).not.toMatch(/KIM|Çelik|V-\d/);
  });

  it('shows an administrator counts, no personal data', async () => {
    const page = await text(web, await signedInAs(web, 'admin'));
    expect(page).toMatch(/Konten \d+ ?aktiv|aktiv \d+/);
    expect(page).toContain('22.11.2026, 05:30 Uhr erledigt');
    expect(page).not.toMatch(/KIM|Çelik|V-\d|Zuletzt geschrieben|@/);
  });

  it('tells somebody without a role whom to ask', async () => {
    const page = await text(web, await signedInAs(web, null));
    expect(page).toContain('Ihrem Konto ist noch keine Aufgabe zugeordnet');
    expect(page).not.toMatch(/KIM|\d von \d|Nächster Lauf/);
  });
});

describe('the dashboard of a new house', () => {
  it('says to HR what to do first', async () => {
    const page = await text(empty);
    expect(page).toContain('Noch keine Verträge');
    expect(page).toContain('Export einlesen');
    expect(page).toContain('Beispiel ansehen');
    expect(await html(empty, empty.cookie)).toMatch(/href="\/admin\/import"[\s\S]*action="\/admin\/import\/sample"/);
    expect(page).not.toContain('enden nirgends');
  });
});
