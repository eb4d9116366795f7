import { Form, SubmitButton } from '../../../web/components/form.js';
import { Notice } from '../../../web/components/notice.js';
import type { Refused } from '../../../web/page/form.js';
import { Page } from '../../../web/page/page.js';
import type { Factors } from '../../factors/factors.query.js';
import { factorsMessages } from './factors.messages.js';
import { ProofField } from './proof.js';

/** How many are left, and making new ones. */
export function recoveryCodesPage(facts: { factors: Factors; refused?: Refused | undefined }, status = 200): Page {
  return new Page(({ locale }) => {
    const t = factorsMessages[locale];
    const { factors, refused } = facts;
    const form = { locale, refused };
    const hasFactor = factors.totp.state === 'confirmed' || factors.passkeys.length > 0;
    return {
      title: t.recovery,
      breadcrumb: [{ href: '/account', label: t.account }],
      body: (
        <div class="v-prose">
          <p class="kern-body">{t.recoveryWhat}</p>
          <p class="kern-body kern-body--bold">
            {hasFactor ? t.recoveryLeft(factors.recoveryCodesLeft) : t.recoveryNeedsFactor}
          </p>
          {hasFactor ? (
            <Form form={form} action="/account/recovery-codes" plain>
              {factors.recoveryCodesLeft > 0 && <p class="kern-body">{t.recoveryVoid}</p>}
              <ProofField form={form} factors={factors} />
              <div class="kern-btn-wrapper">
                <SubmitButton label={factors.recoveryCodesLeft > 0 ? t.recoveryMakeAnew : t.recoveryMake} />
              </div>
            </Form>
          ) : (
            <p>
              <a class="kern-link" href="/account/totp">
                {t.totp}
              </a>
            </p>
          )}
        </div>
      ),
    };
  }, status);
}

/** The codes themselves, this once: the answer to the form that made them, so that they are kept nowhere. */
export function newRecoveryCodesPage(facts: { codes: string[]; login: string; done?: 'set-up' }): Page {
  return new Page(({ locale }) => {
    const t = factorsMessages[locale];
    return {
      title: t.recoveryTitle,
      breadcrumb: [{ href: '/account', label: t.account }],
      body: (
        <div class="v-prose">
          {facts.done && <Notice tone="success" title={t.totpDone[facts.done]} />}
          <Notice tone="warning" title={t.recoveryOnce}>
            <p>{t.recoveryOnceText}</p>
          </Notice>
          <p class="kern-body">{t.recoveryFor(facts.login)}</p>
          <ol class="v-codes">
            {facts.codes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ol>
          <p>
            <a class="kern-btn kern-btn--primary v-no-print" href="/account/recovery-codes">
              <span class="kern-label">{t.recoverySaved}</span>
            </a>
          </p>
        </div>
      ),
    };
  });
}
