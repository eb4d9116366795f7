import type { FastifyRequest } from 'fastify';
import { Form, HiddenField, SubmitButton } from './components/form.js';
import { Notice } from './components/notice.js';
import type { Typed } from './page/form-body.js';
import { Page } from './page/page.js';
import { webMessages } from './web.messages.js';

/** Passwords and codes are not kept, not even here. */
const SECRET = /password|passwort|secret|code|token/i;

/** The fields of a form as it was sent; none where it was something else, an upload for instance. */
function sentFields({ headers, body }: FastifyRequest): [string, string][] {
  if (!headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return [];
  return Object.entries((body ?? {}) as Typed)
    .filter(([name]) => !SECRET.test(name))
    .flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]));
}

/**
 * The answer to a form that was sent after the session had ended: what was typed stands in the page and can be sent
 * again after signing in elsewhere. Only forms from our own pages get here: the framework refuses those of other sites.
 */
export function lapsedSessionPage(request: FastifyRequest): Page {
  const fields = sentFields(request);
  return new Page(({ locale, path }) => {
    const t = webMessages[locale];
    return {
      title: t.lapsed,
      body: (
        <div class="v-section">
          <Notice tone="warning" title={fields.length > 0 ? t.lapsedKept : t.lapsedLost} />
          <p>
            <a class="kern-btn kern-btn--primary" href="/sign-in" target="_blank" rel="noopener">
              <span class="kern-label">{t.signInElsewhere}</span>
            </a>
          </p>
          {fields.length > 0 && (
            <Form form={{ locale }} action={path}>
              {fields.map(([name, value], index) => (
                <HiddenField key={index} name={name} value={value} />
              ))}
              <SubmitButton label={t.sendAgain} kind="secondary" />
            </Form>
          )}
        </div>
      ),
    };
  }, 401);
}
