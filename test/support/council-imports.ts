import { RunOparl } from '../../src/committees/oparl/run-oparl.service.js';
import type { ListedPage } from '../browser/page-list.js';
import type { TestWeb } from './test-web.js';

const FOLDER = 'test/fixtures/oparl';
const REFUSED = 'https://10.1.2.3/oparl/system';

/** Two imports: of the specification's examples, which brings notes, and of an address that is refused. */
async function importOnce(web: TestWeb): Promise<void> {
  const known = await web.rows('select from oparl_run');
  if (known.length > 0) return;
  const run = web.app.get(RunOparl);
  await run.run('gremien@kreis-musterland.example', FOLDER);
  await run.run('job: oparl', REFUSED).catch(() => undefined);
}

/** Address of the list of imports, or of one that ended so. */
export const councilImportPath =
  (state?: 'done' | 'failed'): ListedPage['address'] =>
  async ({ web }) => {
    await importOnce(web);
    const [row] = await web.rows<{ id: string }>('select id from oparl_run where state = $1', [state ?? 'done']);
    return `/committees/imports${state ? `/${row!.id}` : ''}`;
  };

/** Address of the archive of imported papers, with some. */
export const councilPapersPath: ListedPage['address'] = async ({ web }) => {
  await importOnce(web);
  await web.rows(
    `insert into committee_paper (committee_id, session_id, name, reference, dated_on, kind, address, non_public)
     select c.id, s.id, p.name, p.reference, p.dated_on::date, p.kind, p.address, false
     from committee c left join committee_session s on s.committee_id = c.id and s.held_on = '2013-01-04', (values
       ('Fortführung des Kommunalen Integrationsmanagements über den 31. Dezember 2026 hinaus', '105/2026', '2026-09-10',
        'Beschlussvorlage', 'https://ris.kreis-musterland.example/vorlagen/105'),
       ('Bericht über die Beratungszahlen', '98/2026', '2026-08-20', 'Mitteilungsvorlage', '')) p(name, reference, dated_on, kind, address)
     where c.code = 'Finanzausschuss' and not exists (select from committee_paper where reference = '105/2026')`,
  );
  return '/committees/papers';
};
