import type { VNode } from 'preact';
import { isWithin, navigationFor } from '../navigation.js';
import type { View } from '../page/view.js';
import { webMessages } from '../web.messages.js';

type Entries = ReturnType<typeof navigationFor>;

function Entry({ entry, view }: { entry: Entries[number]; view: View }): VNode {
  return (
    <li>
      <a href={entry.href} {...(isWithin(entry.href, view.path) && { 'aria-current': 'page' as const })}>
        {webMessages[view.locale][entry.label]}
      </a>
    </li>
  );
}

/** What is seldom needed, folded up; without JavaScript it is opened and closed by its summary alone. */
function AdminMenu({ entries, view }: { entries: Entries; view: View }): VNode {
  const current = entries.some(({ href }) => isWithin(href, view.path));
  return (
    <li>
      <details class="v-menu">
        <summary {...(current && { class: 'v-menu__current' })}>{webMessages[view.locale].administration}</summary>
        <ul>
          {entries.map((entry) => (
            <Entry key={entry.href} entry={entry} view={view} />
          ))}
        </ul>
      </details>
    </li>
  );
}

function Navigation({ view }: { view: View }): VNode | null {
  const entries = navigationFor(view.viewer);
  const admin = entries.filter((entry) => entry.admin);
  if (!entries.length) return null;
  return (
    <nav class="v-nav" id="navigation" aria-label={webMessages[view.locale].navigation}>
      <ul>
        {entries
          .filter((entry) => !entry.admin)
          .map((entry) => (
            <Entry key={entry.href} entry={entry} view={view} />
          ))}
        {admin.length > 0 && <AdminMenu entries={admin} view={view} />}
      </ul>
    </nav>
  );
}

/** Who is signed in, and the way out; for everybody else the way in. */
function Account({ view }: { view: View }): VNode | null {
  const t = webMessages[view.locale];
  if (!view.viewer)
    return isWithin('/sign-in', view.path) ? null : (
      <a class="kern-link kern-link--small" href="/sign-in">
        {t.signIn}
      </a>
    );
  return (
    <div class="v-account">
      <a class="kern-link kern-link--small" href="/account">
        <span class="kern-sr-only">{t.account}: </span>
        {view.viewer.name}
      </a>
      <form method="post" action="/sign-out">
        <button class="v-link-button" type="submit">
          {t.signOut}
        </button>
      </form>
    </div>
  );
}

/** Brand, account and navigation at the top of every page. */
export function Header({ view }: { view: View }): VNode {
  const t = webMessages[view.locale];
  return (
    <header class="v-header">
      <div class="v-container">
        <div class="v-header__top">
          <p class="v-brand">
            <a href="/">{t.product}</a>
            <span class="kern-body kern-body--small kern-body--muted">{t.claim}</span>
          </p>
          <Account view={view} />
        </div>
        <Navigation view={view} />
      </div>
    </header>
  );
}
