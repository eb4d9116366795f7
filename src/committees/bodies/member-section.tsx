import type { VNode } from 'preact';
import type { Locale } from '../../shared/locale.js';
import { bounceMessages } from '../../mail/bounces/bounce.messages.js';
import { Badge } from '../../web/components/badge.js';
import { DataTable } from '../../web/components/data-table.js';
import { bodiesMessages } from './bodies.messages.js';
import { memberAccountMessages } from './member-account.messages.js';
import type { CommitteeFacts } from './committee-facts.js';
import type { MemberRow } from './members.query.js';

interface MembersProps {
  caption: string;
  committee: string;
  members: readonly MemberRow[];
  keeps: boolean;
  /** Whoever keeps or checks them sees where mails go. */
  addresses: boolean;
  locale: Locale;
}

function Members({ caption, committee, members, keeps, addresses, locale }: MembersProps): VNode {
  const t = bodiesMessages[locale];
  return (
    <DataTable
      caption={caption}
      stack
      columns={[
        { label: t.name },
        { label: t.role },
        { label: t.factionOrOrganisation },
        ...(addresses ? [{ label: t.email }] : []),
        { label: t.mandate },
      ]}
      rows={members.map((row) => ({
        key: row.id,
        cells: [
          keeps ? (
            <a class="kern-link kern-link--small" href={`/committees/${committee}/members/${row.id}`}>
              {row.name}
            </a>
          ) : (
            row.name
          ),
          <>
            {t.roles[row.role]}
            {row.deputy_of_name && <span class="v-below">{t.deputyFor(row.deputy_of_name)}</span>}
          </>,
          [row.faction, row.organisation].filter(Boolean).join(', ') || '–',
          ...(addresses
            ? [
                <>
                  {row.email ? <span class="v-break">{row.email}</span> : <Badge tone="warning" label={t.noEmail} />}
                  {row.bounce_status && (
                    <span class="v-below">
                      <Badge tone="danger" label={bounceMessages[locale].undeliverable(row.bounce_status)} />
                    </span>
                  )}
                  <span class="v-below">
                    {[
                      row.email ? row.mails.map((mail) => t.mailShort[mail]).join(', ') || t.noMails : t.noEmailMeans,
                      row.non_public ? '' : t.publicOnly,
                      memberAccountMessages[locale].short[row.account_id ? 'tied' : 'none'],
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </>,
              ]
            : []),
          t.period(row.starts_on, row.ends_on),
        ],
      }))}
    />
  );
}

/** Who sits on it today, and below who did or will. */
export function MemberSection({
  committee,
  members,
  today,
  keeps,
  audits,
  locale,
}: CommitteeFacts & { locale: Locale }) {
  const t = bodiesMessages[locale];
  const runs = ({ starts_on, ends_on }: MemberRow): boolean => starts_on <= today && (!ends_on || ends_on >= today);
  const [now, others] = [members.filter(runs), members.filter((member) => !runs(member))];
  const shared = { committee: committee.id, keeps, addresses: keeps || audits, locale };
  return (
    <section class="v-section" aria-labelledby="members">
      <h2 class="kern-heading-medium" id="members">
        {t.members}
      </h2>
      {now.length === 0 ? (
        <p class="kern-body">{t.noMembers}</p>
      ) : (
        <Members caption={t.members} members={now} {...shared} />
      )}
      {keeps && (
        <p class="kern-body">
          <a class="kern-link" href={`/committees/${committee.id}/members/new`}>
            {t.addMember}
          </a>
        </p>
      )}
      {others.length > 0 && (
        <>
          <h3 class="kern-heading-small">{t.former}</h3>
          <Members caption={t.former} members={others} {...shared} />
        </>
      )}
    </section>
  );
}
