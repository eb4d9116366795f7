import { Form, HiddenField, SubmitButton, TextField } from '../../web/components/form.js';
import { Notice } from '../../web/components/notice.js';
import type { Refused } from '../../web/page/form.js';
import { Page } from '../../web/page/page.js';
import { type KeptForm, packForm } from './kept-form.js';
import type { WayIn } from './ways-in.js';
import { type SignInDone, signInMessages } from './sign-in.messages.js';

export interface SignInFacts {
  /** Where to go afterwards, a path of ours. */
  next: string;
  /** What was sent without a session, carried along; `lost` where it could not be. */
  kept?: KeptForm | 'lost' | undefined;
  refused?: Refused | undefined;
  done?: SignInDone | undefined;
  /** Seconds until the next try may be made. */
  wait?: number | undefined;
  /** Other ways in, e.g. a single sign-on. */
  ways?: readonly WayIn[];
  status: number;
}

/** The sign-in page, in all its states. */
export function signInPage({ next, kept, refused, done, wait, ways = [], status }: SignInFacts): Page {
  return new Page(({ locale }) => {
    const t = signInMessages[locale];
    const form = { locale, refused };
    return {
      title: t.title,
      body: (
        <div class="v-prose">
          {done && <Notice tone="success" {...t.done[done]} />}
          {kept && (
            <Notice tone="info" title={t.lapsed}>
              <p>{kept === 'lost' ? t.lapsedLost : t.lapsedKept}</p>
            </Notice>
          )}
          {wait !== undefined && (
            <Notice tone="danger" title={t.wait(wait)}>
              <p>{t.waitWhy}</p>
            </Notice>
          )}
          <Form form={form} action="/sign-in">
            <TextField form={form} name="email" label={t.email} type="email" autocomplete="username" />
            <TextField form={form} name="password" label={t.password} type="password" autocomplete="current-password" />
            <HiddenField name="next" value={next} />
            {kept && kept !== 'lost' && <HiddenField name="kept" value={packForm(kept)} />}
            <div class="kern-btn-wrapper">
              <SubmitButton label={t.submit} />
            </div>
          </Form>
          {ways.map(({ href, label }) => (
            <p key={href}>
              <a class="kern-btn kern-btn--secondary" href={href} hx-boost="false">
                <span class="kern-label">{label(locale)}</span>
              </a>
            </p>
          ))}
          <p>
            <a class="kern-link" href="/sign-in/forgotten">
              {t.forgotten}
            </a>
          </p>
        </div>
      ),
    };
  }, status);
}

/** After signing in: what was typed before is sent only when they say so. */
export function keptFormPage(kept: KeptForm): Page {
  return new Page(({ locale }) => {
    const t = signInMessages[locale];
    const form = { locale };
    return {
      title: t.keptTitle,
      body: (
        <div class="v-prose">
          <p class="kern-body">{t.keptText}</p>
          <Form form={form} action={kept.action}>
            {kept.fields.map(([name, value], index) => (
              <HiddenField key={`${name}-${index}`} name={name} value={value} />
            ))}
            <div class="kern-btn-wrapper">
              <SubmitButton label={t.keptSend} />
              <a class="kern-btn kern-btn--tertiary" href="/">
                <span class="kern-label">{t.keptDrop}</span>
              </a>
            </div>
          </Form>
        </div>
      ),
    };
  });
}

/** The account was disabled between two steps. */
export function disabledPage(): Page {
  return new Page(({ locale }) => {
    const t = signInMessages[locale];
    return { title: t.disabled, body: <p class="kern-body">{t.disabledText}</p> };
  }, 403);
}
