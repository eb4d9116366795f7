import type { VNode } from 'preact';
import { formatInstant } from '../../../shared/locale.js';
import { Form, SubmitButton, TextField } from '../../../web/components/form.js';
import { Notice } from '../../../web/components/notice.js';
import type { Refused } from '../../../web/page/form.js';
import { Page } from '../../../web/page/page.js';
import type { View } from '../../../web/page/view.js';
import type { Factors } from '../../factors/factors.query.js';
import { timeCodeUri } from '../../factors/time-code.js';
import { factorsMessages } from './factors.messages.js';
import { ProofField } from './proof.js';
import { QrCode } from './qr-code.js';

export interface TotpFacts {
  factors: Factors;
  login: string;
  timeZone: string;
  done?: 'set-up' | 'removed' | undefined;
  /** Whether the house demands a second factor of this account that it does not have yet. */
  owed: boolean;
  refused?: Refused | undefined;
}

/** The key as people type it: in groups of four. */
const grouped = (key: string): string => key.replaceAll(/(.{4})(?=.)/g, '$1 ');

function SetUp({ view, facts, keyOfApp }: { view: View; facts: TotpFacts; keyOfApp: string }): VNode {
  const t = factorsMessages[view.locale];
  const form = { locale: view.locale, refused: facts.refused };
  return (
    <>
      <h2 class="kern-heading-small">{t.totpScan}</h2>
      <QrCode text={timeCodeUri(keyOfApp, facts.login)} label={t.totpPicture} />
      <p class="kern-body">
        {t.totpKey} <code class="v-key">{grouped(keyOfApp)}</code>
      </p>
      <h2 class="kern-heading-small">{t.totpCodeStep}</h2>
      <Form form={form} action="/account/totp/confirm" plain>
        <TextField
          form={form}
          name="code"
          label={t.code}
          hint={t.codeHint}
          inputMode="numeric"
          autocomplete="one-time-code"
          width="narrow"
        />
        <div class="kern-btn-wrapper">
          <SubmitButton label={t.totpConfirm} />
        </div>
      </Form>
      <form method="post" action="/account/totp">
        <SubmitButton label={t.totpOther} kind="tertiary" />
      </form>
    </>
  );
}

function Confirmed({ view, facts, since }: { view: View; facts: TotpFacts; since: string }): VNode {
  const t = factorsMessages[view.locale];
  const form = { locale: view.locale, refused: facts.refused };
  return (
    <>
      <p class="kern-body">{t.totpSince(formatInstant(since, view.locale, facts.timeZone))}</p>
      <p class="kern-body">
        {t.recoveryLeft(facts.factors.recoveryCodesLeft)}{' '}
        <a class="kern-link" href="/account/recovery-codes">
          {t.toRecovery}
        </a>
      </p>
      <h2 class="kern-heading-small">{t.totpRemove}</h2>
      <p class="kern-body">{t.totpRemoveText}</p>
      <Form form={form} action="/account/totp/remove">
        <ProofField form={form} factors={facts.factors} />
        <div class="kern-btn-wrapper">
          <SubmitButton label={t.totpRemove} kind="secondary" />
        </div>
      </Form>
    </>
  );
}

/** Setting up and removing the app that shows codes. */
export function totpPage(facts: TotpFacts, status = 200): Page {
  return new Page((view) => {
    const t = factorsMessages[view.locale];
    const { totp } = facts.factors;
    return {
      title: t.totp,
      breadcrumb: [{ href: '/account', label: t.account }],
      body: (
        <div class="v-prose">
          {facts.done && <Notice tone="success" title={t.totpDone[facts.done]} />}
          {facts.owed && (
            <Notice tone="warning" title={t.owed}>
              <p>
                {t.owedText}{' '}
                <a class="kern-link" href="/account/passkeys">
                  {t.passkeyAdd}
                </a>
              </p>
            </Notice>
          )}
          <p class="kern-body">{t.totpWhat}</p>
          {totp.state === 'none' && (
            <form class="v-form" method="post" action="/account/totp">
              <div class="kern-btn-wrapper">
                <SubmitButton label={t.totpBegin} />
              </div>
            </form>
          )}
          {totp.state === 'open' && <SetUp view={view} facts={facts} keyOfApp={totp.key} />}
          {totp.state === 'confirmed' && <Confirmed view={view} facts={facts} since={totp.since} />}
        </div>
      ),
    };
  }, status);
}
