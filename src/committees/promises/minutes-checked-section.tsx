import type { VNode } from 'preact';
import { formatInstant, type Locale } from '../../shared/locale.js';
import { SubmitButton } from '../../web/components/form.js';
import type { MinutesCheck } from './minutes-checked.service.js';
import { minutesMessages } from './minutes.messages.js';

interface MinutesCheckedProps {
  check: MinutesCheck;
  /** Page of the session. */
  here: string;
  timeZone: string;
  locale: Locale;
}

/** Says that minutes hold nothing to be promised, or takes it back; nothing where something was taken from them. */
export function MinutesCheckedSection({
  check: { taken, checked },
  here,
  timeZone,
  locale,
}: MinutesCheckedProps): VNode | null {
  const t = minutesMessages[locale];
  if (taken > 0) return null;
  return (
    <section class="v-section" aria-labelledby="minutes">
      <h2 class="kern-heading-medium" id="minutes">
        {t.minutes}
      </h2>
      {checked && <p class="kern-body">{t.checked(checked.by, formatInstant(checked.at, locale, timeZone))}</p>}
      <form method="post" action={`${here}/minutes-checked`}>
        <SubmitButton
          label={checked ? t.takeBack : t.nothingPromised}
          name="intent"
          value={checked ? 'back' : 'mark'}
          kind="secondary"
        />
      </form>
    </section>
  );
}
