import type { VNode } from 'preact';
import { formatDate, type Locale } from '../../shared/locale.js';
import { Badge, type Tone } from '../../web/components/badge.js';
import { DataTable } from '../../web/components/data-table.js';
import { factsMessages } from '../facts/facts.messages.js';
import type { MilestoneRow, ObjectiveRow, WorkItemRow } from '../programme-facts.query.js';
import type { SeenProgramme } from './load-programme.js';
import { programmesMessages } from './programmes.messages.js';
import { AddLink, ChangeLink, Section } from './section.js';

type State = ObjectiveRow['state'] | WorkItemRow['state'];
const TONES: Record<State, Tone> = {
  open: 'info',
  on_track: 'success',
  at_risk: 'danger',
  reached: 'success',
  done: 'success',
  dropped: 'info',
};

const StateBadge = ({ state, locale }: { state: State; locale: Locale }): VNode => (
  <Badge tone={TONES[state]} label={factsMessages[locale].states[state]} />
);

interface SectionProps {
  facts: SeenProgramme;
  locale: Locale;
}

/** What the steering group wants to reach. */
export function ObjectivesSection({ facts, locale }: SectionProps): VNode {
  const { programme, objectives, may, today } = facts;
  const t = programmesMessages[locale];
  const words = factsMessages[locale].kinds.objectives;
  const over = ({ due_on: due, state }: ObjectiveRow): boolean =>
    due !== null && due < today.toString() && state !== 'reached' && state !== 'dropped';
  return (
    <Section id="objectives" title={words.title}>
      {objectives.length === 0 && <p class="kern-body">{words.none}</p>}
      {objectives.length > 0 && (
        <DataTable
          caption={words.title}
          stack
          columns={[{ label: t.what }, { label: t.owner }, { label: t.due }, { label: t.state }]}
          rows={objectives.map((row) => ({
            key: row.id,
            cells: [
              <>
                <ChangeLink
                  programme={programme.id}
                  kind="objectives"
                  id={row.id}
                  label={row.title}
                  may={may.edit}
                  locale={locale}
                />
                {row.note && <span class="v-below v-break v-lines">{row.note}</span>}
              </>,
              <span class="v-break">{row.owner || '–'}</span>,
              <>
                {row.due_on ? formatDate(row.due_on, locale) : t.noDay}{' '}
                {over(row) && <Badge tone="warning" label={t.overdue} />}
              </>,
              <StateBadge state={row.state} locale={locale} />,
            ],
          }))}
        />
      )}
      <AddLink programme={programme.id} kind="objectives" may={may.edit} locale={locale} />
    </Section>
  );
}

function Milestones({ facts, item, locale }: SectionProps & { item: WorkItemRow }): VNode {
  const { programme, may, today } = facts;
  const t = programmesMessages[locale];
  const over = ({ due_on: due, done_on: done }: MilestoneRow): boolean => done === null && due < today.toString();
  return (
    <DataTable
      caption={`${t.milestones}: ${item.title}`}
      stack
      columns={[{ label: t.milestones }, { label: t.due }, { label: t.state }]}
      rows={item.milestones.map((row) => ({
        key: row.id,
        cells: [
          <ChangeLink
            programme={programme.id}
            kind="milestones"
            id={row.id}
            label={row.title}
            may={may.edit}
            locale={locale}
          />,
          formatDate(row.due_on, locale),
          row.done_on ? (
            t.done(formatDate(row.done_on, locale))
          ) : over(row) ? (
            <Badge tone="warning" label={t.overdue} />
          ) : (
            factsMessages[locale].states.open
          ),
        ],
      }))}
    />
  );
}

/** Who takes part; names for those who keep them, organisations for everybody. */
function Participants({ facts, item, locale }: SectionProps & { item: WorkItemRow }): VNode | null {
  const { programme, may, people } = facts;
  const t = programmesMessages[locale];
  const named = may.edit || people !== undefined;
  const shown = item.participants
    .map((row) => ({
      id: row.id,
      label: named ? [row.name, row.organisation].filter(Boolean).join(', ') : row.organisation,
    }))
    .filter(({ label }) => label);
  if (shown.length === 0) return null;
  return (
    <div>
      <p class="kern-body">
        <strong>{t.participants}:</strong>
      </p>
      <ul class="v-list">
        {shown.map(({ id, label }) => (
          <li key={id}>
            <ChangeLink
              programme={programme.id}
              kind="participants"
              id={id}
              label={label}
              may={may.edit}
              locale={locale}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is being worked on, with milestones and who takes part. */
export function WorkItemsSection({ facts, locale }: SectionProps): VNode {
  const { programme, workItems, may } = facts;
  const words = factsMessages[locale].kinds['work-items'];
  return (
    <Section id="work-items" title={words.title}>
      {workItems.length === 0 && <p class="kern-body">{words.none}</p>}
      {workItems.map((item) => (
        <article key={item.id} class="v-clocks" aria-labelledby={`work-${item.id}`}>
          <h3 class="kern-heading-small v-break" id={`work-${item.id}`}>
            {item.title}
          </h3>
          <p class="kern-body">
            <StateBadge state={item.state} locale={locale} /> {[item.kind, item.owner].filter(Boolean).join(', ')}{' '}
            {may.edit && (
              <a class="kern-link kern-link--small" href={`/programmes/${programme.id}/facts/work-items/${item.id}`}>
                {programmesMessages[locale].change}
                <span class="kern-sr-only">: {item.title}</span>
              </a>
            )}
          </p>
          {item.note && <p class="kern-body v-break v-lines">{item.note}</p>}
          {item.milestones.length > 0 && <Milestones facts={facts} item={item} locale={locale} />}
          <Participants facts={facts} item={item} locale={locale} />
          {may.edit && (
            <p class="v-filter__buttons">
              <a
                class="kern-link"
                href={`/programmes/${programme.id}/facts/milestones/new?work_item=${item.id}`}
                aria-label={`${programmesMessages[locale].addMilestone}: ${item.title}`}
              >
                {programmesMessages[locale].addMilestone}
              </a>{' '}
              <a
                class="kern-link"
                href={`/programmes/${programme.id}/facts/participants/new?work_item=${item.id}`}
                aria-label={`${programmesMessages[locale].addParticipant}: ${item.title}`}
              >
                {programmesMessages[locale].addParticipant}
              </a>
            </p>
          )}
        </article>
      ))}
      <AddLink programme={programme.id} kind="work-items" may={may.edit} locale={locale} />
    </Section>
  );
}
