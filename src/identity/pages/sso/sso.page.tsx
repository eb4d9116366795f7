import { Page } from '../../../web/page/page.js';
import { ssoMessages, type SsoProblem } from './sso.messages.js';

const STATUS: Record<SsoProblem, number> = { unavailable: 503, refused: 400, expired: 400, noAccount: 403 };

/** Why it did not work, and what to do next. The password stays a way in. */
export function ssoProblemPage(problem: SsoProblem, next = '/'): Page {
  return new Page(({ locale }) => {
    const t = ssoMessages[locale];
    const query = next === '/' ? '' : `?next=${encodeURIComponent(next)}`;
    return {
      title: t.failures[problem].title,
      body: (
        <div class="v-prose">
          <p class="kern-body">{t.failures[problem].text}</p>
          <div class="kern-btn-wrapper">
            <a class="kern-btn kern-btn--primary" hx-boost="false" href={`/sign-in/sso${query}`}>
              <span class="kern-label">{t.again}</span>
            </a>
            <a class="kern-btn kern-btn--secondary" href={`/sign-in${query}`}>
              <span class="kern-label">{t.toSignIn}</span>
            </a>
          </div>
        </div>
      ),
    };
  }, STATUS[problem]);
}

/**
 * On the way to the provider's own sign-out. A page of its own, because browsers hold where a form leads in the end against
 * our policy (`form-action`), and that is not the provider.
 */
export function leavingPage(url: string): Page {
  return new Page(({ locale }) => {
    const t = ssoMessages[locale];
    return {
      title: t.leaving,
      body: (
        <div class="v-prose">
          <p class="kern-body">{t.leavingText}</p>
          <p>
            <a class="kern-btn kern-btn--primary" href={url}>
              <span class="kern-label">{t.leave}</span>
            </a>
          </p>
        </div>
      ),
    };
  });
}
