import type { Locale } from '../../../shared/locale.js';
import type { Typed } from '../../../web/page/form-body.js';
import type { AccountLine } from '../../accounts/account-list.query.js';
import { ROLES } from '../../roles.js';
import { roleMessages } from '../../roles.messages.js';
import { accountsMessages } from './accounts.messages.js';
import { roleWords } from './role-words.js';

/** The forms of the page by name: what was refused is shown at its own. */
export type AccountForm = 'profile' | 'role' | 'take' | 'employee' | 'access' | 'factors';

/**
 * What somebody wanted of an account beside what it is now, after somebody else has changed it.
 * @param today ISO date
 */
export function staleRows(
  { account, form, typed, today }: { account: AccountLine; form: AccountForm; typed: Typed; today: string },
  locale: Locale,
): { label: string; typed: string; now: string }[] {
  const t = accountsMessages[locale];
  const sent = (name: string) => [typed[name] ?? ''].flat()[0] ?? '';
  const language = (value: string) => t.locales[value as keyof typeof t.locales] ?? value;
  const role = ROLES.find((known) => known === sent('role'));
  const roleName = role ? roleMessages[locale].role(role) : '';
  const roles = account.roles.map((line) => roleWords(line, today, locale)).join('; ') || t.noRole;
  const intent = sent('intent');
  switch (form) {
    case 'profile':
      return [
        { label: t.name, typed: sent('name'), now: account.name },
        { label: t.locale, typed: language(sent('locale')), now: language(account.locale ?? '') },
      ];
    case 'role': {
      const wish = [roleName, sent('scope'), sent('starts_on'), sent('ends_on')].filter(Boolean).join(', ');
      return [{ label: t.roles, typed: `${t.give}: ${wish}`, now: roles }];
    }
    case 'take':
      return [{ label: t.roles, typed: role ? t.takeRole(roleName) : t.take, now: roles }];
    case 'employee':
      return [
        {
          label: t.register,
          typed: intent === 'unlink' ? t.unlink : `${t.link}: ${sent('number')}`,
          now: account.linked ? t.linked : t.unlinked,
        },
      ];
    case 'access': {
      const wishes: Record<string, string> = {
        link: t.sendLink.active,
        sessions: t.endSessions,
        disable: t.disable,
        enable: t.enable,
      };
      return [{ label: t.state, typed: wishes[intent] ?? '', now: t.states[account.state] }];
    }
    default:
      return [{ label: t.factor, typed: t.factors, now: account.second_factor ? t.factorSet : t.factorNone }];
  }
}
