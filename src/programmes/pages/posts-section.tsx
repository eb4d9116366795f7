import type { VNode } from 'preact';
import { formatDate, formatMonth, formatNumber, type Locale } from '../../shared/locale.js';
import { DataTable } from '../../web/components/data-table.js';
import type { PostRow } from '../occupancy/posts.query.js';
import type { SeenProgramme } from './load-programme.js';
import { programmesMessages } from './programmes.messages.js';
import { Section } from './section.js';

function PostList({ posts, locale }: { posts: PostRow[]; locale: Locale }): VNode {
  const t = programmesMessages[locale];
  const day = (date: string | null) => (date ? formatDate(date, locale) : t.noEnd);
  return (
    <>
      <DataTable
        caption={t.postList}
        stack
        columns={[{ label: t.post }, { label: t.holder }, { label: t.holderUntil }, { label: t.postEnds }]}
        rows={posts.map((row) => ({
          key: row.id,
          cells: [
            [row.number, row.title].filter(Boolean).join(' – '),
            row.contract_id ? (
              <a class="kern-link kern-link--small" href={`/contracts/${row.contract_id}`}>
                {row.holder}
              </a>
            ) : (
              t.vacant
            ),
            row.contract_id ? (row.holder_until ? formatDate(row.holder_until, locale) : t.permanent) : '–',
            day(row.ends_on),
          ],
        }))}
      />
      {posts[0] && posts[0].total > posts.length && (
        <p class="kern-body">{t.morePosts(posts[0].total - posts.length)}</p>
      )}
    </>
  );
}

function Fold({ title, children }: { title: string; children: VNode }): VNode {
  return (
    <details class="kern-accordion">
      <summary class="kern-accordion__header">
        <span class="kern-title kern-title--small">{title}</span>
      </summary>
      <div class="kern-accordion__body">{children}</div>
    </details>
  );
}

/** The posts of the staffing plan; who holds them and how many are filled for those alone who see the contracts. */
export function PostsSection({ facts, locale }: { facts: SeenProgramme; locale: Locale }): VNode {
  const { occupancy, people, today } = facts;
  const t = programmesMessages[locale];
  const now = occupancy.find(({ month }) => month === today.with({ day: 1 }).toString());
  if (!occupancy.some(({ posts }) => posts > 0))
    return (
      <Section id="posts" title={t.posts}>
        <p class="kern-body">{t.noPosts}</p>
      </Section>
    );
  return (
    <Section id="posts" title={t.posts}>
      {now && <p class="kern-body">{people ? t.occupied(now.filled, now.posts) : t.planned(now.posts)}</p>}
      <Fold title={people ? t.monthly : t.plannedMonthly}>
        <>
          {people && <p class="kern-body">{t.postsIntro}</p>}
          <DataTable
            caption={people ? t.monthly : t.plannedMonthly}
            stack
            columns={[
              { label: t.month },
              { label: t.postCount, numeric: true },
              ...(people
                ? [
                    { label: t.filled, numeric: true },
                    { label: t.fte, numeric: true },
                  ]
                : []),
            ]}
            rows={occupancy.map((row) => ({
              key: row.month,
              cells: [
                formatMonth(row.month, locale),
                formatNumber(row.posts, locale),
                ...(people
                  ? [formatNumber(row.filled, locale), formatNumber(row.fte, locale, { maximumFractionDigits: 2 })]
                  : []),
              ],
            }))}
          />
        </>
      </Fold>
      {people && people.posts.length > 0 && (
        <Fold title={t.postList}>
          <PostList posts={people.posts} locale={locale} />
        </Fold>
      )}
    </Section>
  );
}
