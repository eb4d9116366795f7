import { Form, SubmitButton, TextField } from '../../../web/components/form.js';
import type { Refused } from '../../../web/page/form.js';
import { Page } from '../../../web/page/page.js';
import type { Factors } from '../../factors/factors.query.js';
import { factorsMessages } from './factors.messages.js';

/** After the password: what else shows that it is them. */
export function secondFactorPage(facts: { factors: Factors; refused?: Refused }, status = 200): Page {
  return new Page(({ locale }) => {
    const t = factorsMessages[locale];
    const form = { locale, refused: facts.refused };
    const { totp, passkeys, recoveryCodesLeft } = facts.factors;
    const hasApp = totp.state === 'confirmed';
    return {
      title: t.secondFactor,
      body: (
        <div class="v-prose">
          <p class="kern-body">{t.secondFactorText}</p>
          {(hasApp || recoveryCodesLeft > 0) && (
            <Form form={form} action="/sign-in/second-factor">
              <TextField
                form={form}
                name="code"
                label={hasApp ? t.anyCode : t.recoveryCodeOnly}
                hint={hasApp ? t.anyCodeHint : undefined}
                autocomplete="one-time-code"
                width="medium"
              />
              <div class="kern-btn-wrapper">
                <SubmitButton label={t.signIn} />
              </div>
            </Form>
          )}
          {passkeys.length > 0 && (
            <>
              {(hasApp || recoveryCodesLeft > 0) && <p class="kern-body">{t.withPasskeyText}</p>}
              <p>
                <a class="kern-btn kern-btn--secondary" href="/sign-in/second-factor/passkey">
                  <span class="kern-label">{t.withPasskey}</span>
                </a>
              </p>
              <noscript>
                <p class="kern-body">{t.passkeyNeedsScript}</p>
              </noscript>
            </>
          )}
          <p class="kern-body kern-body--muted">{t.lost}</p>
          <p>
            <a class="kern-link" href="/sign-in">
              {t.back}
            </a>
          </p>
        </div>
      ),
    };
  }, status);
}
