import { formatInstant, formatNumber } from '../../../shared/locale.js';
import { Badge } from '../../../web/components/badge.js';
import { DataTable } from '../../../web/components/data-table.js';
import { EmptyState } from '../../../web/components/empty-state.js';
import { FilterBar } from '../../../web/components/filter-bar.js';
import { SelectField, TextField } from '../../../web/components/form.js';
import { Pagination } from '../../../web/components/pagination.js';
import { address } from '../../../web/page/address.js';
import { Page } from '../../../web/page/page.js';
import { ACCOUNT_STATES, type AccountFilter, type AccountLine } from '../../accounts/account-list.query.js';
import { ROLES } from '../../roles.js';
import { roleMessages } from '../../roles.messages.js';
import { accountsMessages } from './accounts.messages.js';
import { roleWords } from './role-words.js';

export const STATE_TONES = { active: 'success', invited: 'info', disabled: 'warning' } as const;

interface AccountsFacts {
  accounts: readonly AccountLine[];
  filter: AccountFilter;
  /** From 1. */
  page: number;
  more: boolean;
  timeZone: string;
  /** ISO date. */
  today: string;
}

/** Every account: who, as what, in which state. */
export const accountsPage = ({ accounts, filter, page, more, timeZone, today }: AccountsFacts): Page =>
  new Page(({ locale }) => {
    const t = accountsMessages[locale];
    const form = { locale };
    const query = { q: filter.search, state: filter.state, role: filter.role };
    const turn = (to: number) => address('/admin/accounts', { ...query, page: to > 1 ? to : null });
    return {
      title: t.title,
      body: (
        <div class="v-section">
          <p class="kern-body">{t.lead}</p>
          <p>
            <a class="kern-btn kern-btn--primary" href="/admin/accounts/new">
              <span class="kern-label">{t.invite}</span>
            </a>
          </p>
          <FilterBar locale={locale} action="/admin/accounts" active={Object.values(query).some(Boolean)}>
            <TextField form={form} name="q" label={t.search} type="search" value={filter.search} />
            <SelectField
              form={form}
              name="state"
              label={t.state}
              value={filter.state}
              empty={t.all}
              options={ACCOUNT_STATES.map((value) => ({ value, label: t.states[value] }))}
            />
            <SelectField
              form={form}
              name="role"
              label={t.role}
              value={filter.role}
              empty={t.all}
              options={ROLES.map((value) => ({ value, label: roleMessages[locale].role(value) }))}
            />
          </FilterBar>
          {accounts.length === 0 ? (
            <EmptyState title={t.none} actions={[{ href: '/admin/accounts/new', label: t.invite }]}>
              {t.noneNext}
            </EmptyState>
          ) : (
            <DataTable
              caption={t.title}
              stack
              columns={t.columns.map((label, index) => ({ label, numeric: index === 4 }))}
              rows={accounts.map((account) => ({
                key: account.id,
                cells: [
                  <>
                    <a class="kern-link kern-link--small" href={`/admin/accounts/${account.id}`}>
                      {account.name}
                    </a>
                    <span class="v-below">{account.email}</span>
                  </>,
                  account.roles.length === 0
                    ? t.noRole
                    : account.roles.map((line) => <div key={line.id}>{roleWords(line, today, locale)}</div>),
                  <Badge tone={STATE_TONES[account.state]} label={t.states[account.state]} />,
                  account.last_sign_in_at ? formatInstant(account.last_sign_in_at, locale, timeZone) : t.never,
                  formatNumber(account.sessions, locale),
                ],
              }))}
            />
          )}
          <Pagination
            locale={locale}
            first={page > 2 ? turn(1) : undefined}
            previous={page > 1 ? turn(page - 1) : undefined}
            next={more ? turn(page + 1) : undefined}
          />
        </div>
      ),
    };
  });
