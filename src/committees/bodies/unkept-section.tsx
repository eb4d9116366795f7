import type { VNode } from 'preact';
import type { Locale } from '../../shared/locale.js';
import { bodiesMessages } from './bodies.messages.js';

/** Imported committees without a clerk, and who can change that. */
export function UnkeptSection({ names, locale }: { names: readonly string[]; locale: Locale }): VNode | null {
  const t = bodiesMessages[locale];
  if (names.length === 0) return null;
  return (
    <section class="v-section v-prose" aria-labelledby="unkept">
      <h2 class="kern-heading-medium" id="unkept">
        {t.unkept}
      </h2>
      <ul class="v-list">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <p class="kern-body">{t.unkeptText}</p>
    </section>
  );
}
