import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../../shared/locale.js';
import { factsMessages } from '../facts/facts.messages.js';
import type { FactKind } from '../facts/kinds.js';
import { programmesMessages } from './programmes.messages.js';

/** A part of the page under a heading of its own. */
export const Section = ({ id, title, children }: { id: string; title: string; children: ComponentChildren }): VNode => (
  <section class="v-section" aria-labelledby={id}>
    <h2 class="kern-heading-medium" id={id}>
      {title}
    </h2>
    {children}
  </section>
);

interface FactLinkProps {
  programme: string;
  kind: FactKind;
  /** Whether the viewer may. */
  may: boolean;
  locale: Locale;
}

/** The name of a fact; for those who may change it the way to its form. */
export function ChangeLink({ programme, kind, id, label, may, locale }: FactLinkProps & { id: string; label: string }) {
  if (!may) return <span class="v-break">{label}</span>;
  return (
    <a
      class="kern-link kern-link--small v-break"
      href={`/programmes/${programme}/facts/${kind}/${id}`}
      title={programmesMessages[locale].changeOf(label)}
    >
      {label}
    </a>
  );
}

/** The way to the form for one more. */
export function AddLink({ programme, kind, may, locale, query = '' }: FactLinkProps & { query?: string }) {
  if (!may) return null;
  return (
    <p>
      <a class="kern-link" href={`/programmes/${programme}/facts/${kind}/new${query}`}>
        {factsMessages[locale].kinds[kind].add}
      </a>
    </p>
  );
}
