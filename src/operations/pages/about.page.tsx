import { messages, type Locale } from '../../shared/locale.js';
import { DataTable } from '../../web/components/data-table.js';
import { DefinitionList } from '../../web/components/definition-list.js';
import type { PageContent } from '../../web/page/page.js';
import type { Part } from './shipped-parts.js';

export interface AboutFacts {
  own: Part;
  parts: Part[];
  node: string;
  postgres: string;
  embedded: boolean;
  /** Whether who looks may open the self-check. */
  mayCheck: boolean;
}

const aboutMessages = messages({
  de: {
    title: 'Über Verbleib',
    lead: 'Verbleib hilft, befristete Verträge rechtzeitig zu entscheiden: bevor Menschen gehen, weil niemand etwas sagt.',
    version: 'Version',
    licence: 'Lizenz',
    node: 'Laufzeit',
    database: 'Datenbank',
    databaseIs: (version: string, embedded: boolean) =>
      `PostgreSQL ${version} (${embedded ? 'eingebettet' : 'Server'})`,
    check: 'Selbstprüfung öffnen',
    made: 'Woraus Verbleib besteht',
    madeLead: 'Fremde Bestandteile, ihre Fassung und ihre Lizenz. Sie werden unverändert ausgeliefert.',
    part: 'Bestandteil',
    design: 'Gestaltung: KERN, der UX-Standard der deutschen Verwaltung',
    font: 'Schrift: Fira Sans',
    script: 'Austausch von Seiteninhalten: htmx',
    text: 'Lizenztext',
  },
  en: {
    title: 'About Verbleib',
    lead: 'Verbleib helps to decide on fixed-term contracts in time: before people leave because nobody says anything.',
    version: 'Version',
    licence: 'Licence',
    node: 'Runtime',
    database: 'Database',
    databaseIs: (version, embedded) => `PostgreSQL ${version} (${embedded ? 'embedded' : 'server'})`,
    check: 'Open the self-check',
    made: 'What Verbleib is made of',
    madeLead: 'Parts by others, their version and their licence. They are shipped unchanged.',
    part: 'Part',
    design: 'Design: KERN, the UX standard of German administrations',
    font: 'Typeface: Fira Sans',
    script: 'Exchange of page content: htmx',
    text: 'text of the licence',
  },
});

/** What runs here, in which version, and under which licences. */
export function aboutPage(facts: AboutFacts, locale: Locale): PageContent {
  const t = aboutMessages[locale];
  const { own, parts } = facts;
  const licenceText = (file: string) => (
    <a class="kern-link" href={`/assets/latest/${file}`} download>
      {t.text}
    </a>
  );
  return {
    title: t.title,
    body: (
      <>
        <p class="kern-body v-lead">{t.lead}</p>
        <div class="v-section">
          <DefinitionList
            items={[
              [t.version, own.version],
              [t.licence, own.licence],
              [t.node, `Node.js ${facts.node}`],
              [t.database, t.databaseIs(facts.postgres, facts.embedded)],
            ]}
          />
          {facts.mayCheck && (
            <p>
              <a class="kern-link" href="/admin/doctor">
                {t.check}
              </a>
            </p>
          )}
        </div>
        <section class="v-section" aria-labelledby="made">
          <h2 class="kern-heading-medium" id="made">
            {t.made}
          </h2>
          <p class="kern-body">{t.madeLead}</p>
          <ul class="v-list kern-body">
            <li>
              {t.design}, EUPL-1.2 ({licenceText('kern/LICENSE.md')})
            </li>
            <li>{t.font}, SIL OFL 1.1</li>
            <li>
              {t.script}, 0BSD ({licenceText('htmx/LICENSE')})
            </li>
          </ul>
          <DataTable
            caption={t.made}
            stack
            columns={[{ label: t.part }, { label: t.version }, { label: t.licence }]}
            rows={parts.map(({ name, version, licence }) => ({ key: name, cells: [name, version, licence] }))}
          />
        </section>
      </>
    ),
  };
}
