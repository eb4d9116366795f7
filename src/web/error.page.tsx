import { Page } from './page/page.js';
import { webMessages } from './web.messages.js';

/** @param reference the line of the log that tells what happened, for errors of ours */
export function errorPage(status: number, reference?: string): Page {
  return new Page(({ locale }) => {
    const t = webMessages[locale];
    const { title, next } = t.error(status);
    return {
      title,
      body: (
        <div class="v-prose">
          <p class="kern-body kern-body--large">{next}</p>
          {reference && (
            <p class="kern-body">
              {t.reference}: <code>{reference}</code>
            </p>
          )}
          <p class="kern-body kern-body--muted">
            {t.status} {status}
          </p>
          <p>
            <a class="kern-link" href="/">
              {t.toDashboard}
            </a>
          </p>
        </div>
      ),
    };
  }, status);
}
