import type { VNode } from 'preact';
import type { Locale } from '../../shared/locale.js';
import { Notice } from '../../web/components/notice.js';
import type { PageContent } from '../../web/page/page.js';
import { ProgrammeClocks } from '../clocks/clocks-section.js';
import { presentClocks, presentPublishedClocks } from '../clocks/clocks.presenter.js';
import { Published } from '../published/published-section.js';
import { programmeTitle } from './crumbs.js';
import { BasisSection, GrantsSection } from './basis-section.js';
import { IndicatorsSection } from './indicators-section.js';
import type { SeenProgramme } from './load-programme.js';
import { PostsSection } from './posts-section.js';
import { programmesMessages } from './programmes.messages.js';
import { Section } from './section.js';
import { ObjectivesSection, WorkItemsSection } from './work-sections.js';

function ClocksSection({ facts, locale }: { facts: SeenProgramme; locale: Locale }): VNode {
  const { clocks, people, published, today } = facts;
  const t = programmesMessages[locale];
  return (
    <Section id="three-clocks" title={t.clocks}>
      {clocks && people && clocks.cohorts.length === 0 && <p class="kern-body">{t.noClocks}</p>}
      {clocks && (
        <ProgrammeClocks
          view={
            people ? presentClocks(clocks, today, locale) : presentPublishedClocks(clocks, published, today, locale)
          }
          today={today}
          locale={locale}
        >
          {!people && <Published statement={published} heading={programmeTitle(clocks)} locale={locale} />}
        </ProgrammeClocks>
      )}
    </Section>
  );
}

/** One programme with all that is known of it and that the viewer may see. */
export function programmePage(facts: SeenProgramme, done: string | undefined, locale: Locale): PageContent {
  const { programme, may } = facts;
  const t = programmesMessages[locale];
  const title = programmeTitle(programme);
  return {
    title,
    breadcrumb: [{ href: '/programmes', label: t.title }],
    body: (
      <>
        {done && <Notice tone="success" title={done} />}
        <ClocksSection facts={facts} locale={locale} />
        <BasisSection facts={facts} locale={locale} />
        <GrantsSection facts={facts} locale={locale} />
        <PostsSection facts={facts} locale={locale} />
        <IndicatorsSection facts={facts} locale={locale} />
        <ObjectivesSection facts={facts} locale={locale} />
        <WorkItemsSection facts={facts} locale={locale} />
        {may.edit && (
          <p class="v-section">
            <a class="kern-link" href={`/programmes/${programme.id}/history`}>
              {t.history}
            </a>
          </p>
        )}
      </>
    ),
  };
}
