import type { VNode } from 'preact';
import { formatInstant, type Locale } from '../../../shared/locale.js';
import { Badge, type Tone } from '../../../web/components/badge.js';
import { DataTable } from '../../../web/components/data-table.js';
import { DefinitionList } from '../../../web/components/definition-list.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { CheckboxGroup, Form, SelectField, SubmitButton, TextField } from '../../../web/components/form.js';
import { Notice } from '../../../web/components/notice.js';
import type { Refused } from '../../../web/page/form.js';
import { Page } from '../../../web/page/page.js';
import type { CreatedToken } from '../../tokens/api-tokens.service.js';
import { permissionName } from '../../tokens/permission-names.messages.js';
import type { ListedToken } from '../../tokens/token-list.query.js';
import { tokenPagesMessages, type TokensDone } from './token-pages.messages.js';

export interface TokensFacts {
  tokens: readonly ListedToken[];
  /** What the account may, and so its tokens. */
  permissions: readonly string[];
  timeZone: string;
  refused?: Refused | undefined;
  done?: TokensDone | undefined;
}

/** How long a token may be valid, as people choose it. */
export const DAYS = [30, 90, 180, 365] as const;

const TONES: Record<ListedToken['state'], Tone> = { active: 'success', expired: 'info', revoked: 'info' };

function Tokens({ tokens, timeZone, locale }: TokensFacts & { locale: Locale }): VNode {
  const t = tokenPagesMessages[locale];
  const when = (instant: string): string => formatInstant(instant, locale, timeZone);
  return (
    <DataTable
      caption={t.caption}
      columns={t.columns.map((label) => ({ label }))}
      stack
      rows={tokens.map(({ id, name, state, expires_at, last_used_at, scopes }) => ({
        key: id,
        cells: [
          name,
          <Badge tone={TONES[state]} label={t.state[state]} />,
          when(expires_at),
          last_used_at ? when(last_used_at) : t.never,
          scopes.map((scope) => permissionName(scope, locale)).join(', '),
          state === 'active' ? (
            <form method="post" action={`/account/tokens/${id}/revoke`}>
              <button class="kern-btn kern-btn--tertiary" type="submit" aria-label={t.revokeNamed(name)}>
                <span class="kern-label">{t.revoke}</span>
              </button>
            </form>
          ) : (
            '–'
          ),
        ],
      }))}
    />
  );
}

function NewToken({ permissions, refused, locale }: TokensFacts & { locale: Locale }): VNode {
  const t = tokenPagesMessages[locale];
  const form = { locale, refused };
  if (permissions.length === 0) return <p class="kern-body">{t.noPermissions}</p>;
  return (
    <Form form={form} action="/account/tokens">
      <TextField form={form} name="name" label={t.name} hint={t.nameHint} autocomplete="off" />
      <CheckboxGroup
        form={form}
        name="scopes"
        label={t.scopes}
        options={permissions.map((value) => ({ value, label: permissionName(value, locale), hint: value }))}
      />
      <SelectField
        form={form}
        name="days"
        label={t.days}
        value="90"
        empty={false}
        options={DAYS.map((days) => ({ value: String(days), label: t.forDays(days) }))}
      />
      <div class="kern-btn-wrapper">
        <SubmitButton label={t.create} />
      </div>
    </Form>
  );
}

/** One's own tokens, and a form for a new one. */
export function tokensPage(facts: TokensFacts): Page {
  return new Page(
    ({ locale }) => {
      const t = tokenPagesMessages[locale];
      const done = facts.done && t.done[facts.done];
      return {
        title: t.title,
        body: (
          <>
            {done && (
              <Notice tone="success" title={done.title}>
                <p>{done.text}</p>
              </Notice>
            )}
            <p class="kern-body v-prose">{t.intro}</p>
            {facts.tokens.length ? (
              <Tokens {...facts} locale={locale} />
            ) : (
              <EmptyState title={t.none}>{t.noneWhy}</EmptyState>
            )}
            <section class="v-section">
              <h2 class="kern-heading-medium">{t.newTitle}</h2>
              <NewToken {...facts} locale={locale} />
            </section>
          </>
        ),
      };
    },
    facts.refused ? 422 : 200,
  );
}

/** The new token, shown this once: it stands on no page that has an address. */
export function tokenCreatedPage({ token, expires_at }: CreatedToken, name: string, timeZone: string): Page {
  return new Page(({ locale }) => {
    const t = tokenPagesMessages[locale];
    return {
      title: t.createdTitle(name),
      body: (
        <>
          <Notice tone="success" title={t.createdOnce} />
          <section class="v-section">
            <DefinitionList
              items={[
                [t.token, <code class="v-break">{token}</code>],
                [t.expires, formatInstant(expires_at, locale, timeZone)],
              ]}
            />
            <p>
              <a class="kern-btn kern-btn--secondary" href="/account/tokens">
                <span class="kern-label">{t.back}</span>
              </a>
            </p>
          </section>
        </>
      ),
    };
  }, 201);
}
