import type { VNode } from 'preact';

interface TabsProps {
  label: string;
  /** Each an address of its own. */
  tabs: readonly { href: string; label: string; current: boolean }[];
}

/** Views of the same thing side by side; links, so that each can be passed on and opened in a tab of the browser. */
export function Tabs({ label, tabs }: TabsProps): VNode {
  return (
    <nav class="v-nav v-tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} {...(tab.current && { 'aria-current': 'page' as const })}>
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
