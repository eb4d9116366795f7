import type { VNode } from 'preact';
import { formatDate, type Locale } from '../shared/locale.js';
import type { PageContent } from '../web/page/page.js';
import { ProgrammeClocks } from '../programmes/clocks/clocks-section.js';
import { clocksMessages } from '../programmes/clocks/clocks.messages.js';
import { presentClocks } from '../programmes/clocks/clocks.presenter.js';
import { ClerkSection } from './clerk-section.js';
import { dashboardMessages } from './dashboard.messages.js';
import { presentFlags, presentSchedule } from './dashboard.presenter.js';
import { FirstSteps, NothingHere } from './first-steps.js';
import { AccountSection, FlagSection, MailSection, ScheduleSection } from './house-sections.js';
import type { DashboardFacts, StaffFacts } from './load-dashboard.js';
import { ProgrammeSection, SessionSection } from './programme-section.js';
import { PromiseSection } from './promise-section.js';
import { CliffSection, HorizonSection, MonthSection, WorkSection } from './staff-sections.js';
import { staffMessages } from './staff.messages.js';
import { presentHorizon, presentWork } from './staff.presenter.js';

/** What the page is about for somebody, by what they see first. */
function titleOf({ staff, clerkTasks, programmes, runs }: DashboardFacts, locale: Locale): string {
  const t = dashboardMessages[locale];
  if (staff) return t.title;
  if (clerkTasks) return t.titleClerk;
  if (programmes) return t.titleProgrammes;
  return runs ? t.titleHouse : t.titleNothing;
}

/** The first page: each section for those alone who may see it, what is most urgent first. */
export function dashboardPage(facts: DashboardFacts, locale: Locale): PageContent {
  const t = dashboardMessages[locale];
  const { today, now, staff, programmes, sessions, clerkTasks, promises, mails, runs, accounts, seesAudit, hrMailbox } =
    facts;
  const nothing = !staff && !programmes && !runs;
  return {
    title: titleOf(facts, locale),
    body: (
      <>
        {!nothing && <p class="kern-body kern-body--muted v-lead">{leadOf(facts, locale)}</p>}
        {nothing && <NothingHere hrMailbox={hrMailbox} locale={locale} />}
        {staff && <Staff facts={staff} opens={facts.opensProgramme} today={today} locale={locale} />}
        {/* HR keeps all committees: what is to be done there comes behind the contracts, and where there is something. */}
        {clerkTasks && (!staff || clerkTasks.length > 0) && (
          <ClerkSection tasks={clerkTasks} unkept={facts.unkept?.length ?? 0} today={today} locale={locale} />
        )}
        {programmes && <ProgrammeSection {...programmes} opens={facts.opensProgramme} today={today} locale={locale} />}
        {sessions && <SessionSection sessions={sessions} today={today} locale={locale} />}
        {promises && <PromiseSection promises={promises} locale={locale} />}
        {accounts && <AccountSection accounts={accounts} locale={locale} />}
        {mails && <MailSection mails={mails} locale={locale} />}
        {runs && (
          <ScheduleSection
            schedules={runs.schedules.map((schedule) =>
              presentSchedule(
                schedule,
                runs.last.find(({ job }) => job === schedule.id),
                now,
                locale,
              ),
            )}
            locale={locale}
          />
        )}
        {seesAudit && (
          <p class="v-section">
            <a class="kern-link" href="/admin/audit">
              {t.audit}
            </a>
          </p>
        )}
        {accounts && <p class="kern-body kern-body--small kern-body--muted v-section">{t.noPersonalData}</p>}
      </>
    ),
  };
}

/** The day looked at and, for managers, whose contracts are counted. */
function leadOf({ today, staff }: DashboardFacts, locale: Locale): string {
  const asOf = dashboardMessages[locale].asOf(formatDate(today, locale));
  return staff?.reach === 'units' ? `${asOf} · ${staffMessages[locale].withinUnits}` : asOf;
}

interface StaffProps {
  facts: StaffFacts;
  opens: DashboardFacts['opensProgramme'];
  today: Temporal.PlainDate;
  locale: Locale;
}

function Staff({ facts, opens, today, locale }: StaffProps): VNode {
  const t = staffMessages[locale];
  if (facts.reach === 'nothing')
    return (
      <section class="v-section v-prose">
        <h2 class="kern-heading-medium">{t.noUnits}</h2>
        <p class="kern-body">{t.noUnitsText}</p>
      </section>
    );
  if (!facts.hasContracts) return <FirstSteps isHr={facts.isHr} locale={locale} />;
  return (
    <>
      <CliffSection cliffs={facts.cliffs} today={today} locale={locale} />
      <WorkSection work={presentWork(facts.steps, facts.tasks, today, facts.isHr, locale)} locale={locale} />
      <HorizonSection view={presentHorizon(facts.horizon, locale)} locale={locale} />
      <MonthSection rows={facts.months} today={today} locale={locale} />
      <ClocksSection facts={facts} opens={opens} today={today} locale={locale} />
      <FlagSection groups={presentFlags(facts.flags, locale)} locale={locale} />
    </>
  );
}

function ClocksSection({ facts, opens, today, locale }: StaffProps) {
  const t = clocksMessages[locale];
  const { programmes, total } = facts.clocks;
  return (
    <section aria-labelledby="clocks" class="v-section">
      <h2 class="kern-heading-medium" id="clocks">
        {t.title}
      </h2>
      <p class="kern-body">{programmes.length ? t.intro : t.none}</p>
      {total > programmes.length && (
        <p class="kern-body kern-body--small kern-body--muted">{t.more(programmes.length, total)}</p>
      )}
      {programmes.map((programme) => (
        <ProgrammeClocks
          key={programme.id}
          view={presentClocks(programme, today, locale)}
          today={today}
          locale={locale}
          {...(opens(programme.id) && { href: `/programmes/${programme.id}` })}
        />
      ))}
    </section>
  );
}
