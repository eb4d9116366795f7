import type { VNode } from 'preact';
import { formatInstant } from '../../../shared/locale.js';
import { DataTable } from '../../../web/components/data-table.js';
import { Buttons, Form, SubmitButton, TextField } from '../../../web/components/form.js';
import { Notice } from '../../../web/components/notice.js';
import type { Refused } from '../../../web/page/form.js';
import { Page } from '../../../web/page/page.js';
import type { View } from '../../../web/page/view.js';
import type { Factors } from '../../factors/factors.query.js';
import type { NoPasskeys } from '../../factors/relying-party.js';
import { factorsMessages } from './factors.messages.js';
import { NoPasskeysHere } from './passkey-prompt.page.js';
import { ProofField } from './proof.js';

export interface PasskeysFacts {
  factors: Factors;
  timeZone: string;
  /** Why no passkey can be made under this address. */
  why?: NoPasskeys | undefined;
  done?: 'added' | 'removed' | undefined;
  /** What the device made did not hold. */
  notAccepted?: boolean;
  refused?: Refused | undefined;
}

function Passkeys({ view, facts }: { view: View; facts: PasskeysFacts }): VNode {
  const t = factorsMessages[view.locale];
  const { passkeys } = facts.factors;
  if (passkeys.length === 0) return <p class="kern-body kern-body--bold">{t.passkeyNone}</p>;
  const at = (instant: string) => formatInstant(instant, view.locale, facts.timeZone);
  return (
    <DataTable
      caption={t.passkeys}
      stack
      columns={[
        { label: t.passkeyName },
        { label: t.passkeyMade },
        { label: t.passkeyUsed },
        { label: t.passkeyAction },
      ]}
      rows={passkeys.map((passkey) => ({
        key: passkey.id,
        cells: [
          passkey.name,
          at(passkey.created_at),
          passkey.last_used_at ? at(passkey.last_used_at) : t.passkeyNever,
          <a
            key="remove"
            class="kern-link"
            href={`/account/passkeys/${passkey.id}/remove`}
            aria-label={t.passkeyRemoveNamed(passkey.name)}
          >
            {t.passkeyRemove}
          </a>,
        ],
      }))}
    />
  );
}

/** The passkeys of an account, and making one. */
export function passkeysPage(facts: PasskeysFacts, status = 200): Page {
  return new Page((view) => {
    const t = factorsMessages[view.locale];
    const form = { locale: view.locale, refused: facts.refused };
    return {
      title: t.passkeys,
      breadcrumb: [{ href: '/account', label: t.account }],
      body: (
        <div class="v-prose">
          {facts.done && (
            <Notice tone="success" title={t.passkeyDone[facts.done]}>
              {facts.done === 'added' && facts.factors.recoveryCodesLeft === 0 && (
                <p>
                  {t.passkeyNoRecovery}{' '}
                  <a class="kern-link" href="/account/recovery-codes">
                    {t.toRecovery}
                  </a>
                </p>
              )}
            </Notice>
          )}
          {facts.notAccepted && (
            <Notice tone="danger" title={t.passkeyRefused}>
              <p>{t.passkeyRefusedText}</p>
            </Notice>
          )}
          <p class="kern-body">{t.passkeysWhat}</p>
          <Passkeys view={view} facts={facts} />
          <h2 class="kern-heading-small">{t.passkeyAdd}</h2>
          <noscript>
            <p class="kern-body">{t.passkeyNeedsScript}</p>
          </noscript>
          {facts.why ? (
            <NoPasskeysHere locale={view.locale} why={facts.why} />
          ) : (
            <Form form={form} action="/account/passkeys/begin" plain>
              <TextField form={form} name="name" label={t.passkeyName} hint={t.passkeyNameHint} width="medium" />
              <ProofField form={form} factors={facts.factors} />
              <div class="kern-btn-wrapper">
                <SubmitButton label={t.passkeyAdd} />
              </div>
            </Form>
          )}
        </div>
      ),
    };
  }, status);
}

/** Asks before a passkey is taken away. */
export function removePasskeyPage(
  { id, name, factors, refused }: { id: string; name: string; factors: Factors; refused?: Refused },
  status = 200,
): Page {
  return new Page(({ locale }) => {
    const t = factorsMessages[locale];
    const form = { locale, refused };
    return {
      title: t.passkeyRemoveTitle,
      breadcrumb: [
        { href: '/account', label: t.account },
        { href: '/account/passkeys', label: t.passkeys },
      ],
      body: (
        <div class="v-prose">
          <p class="kern-body">{t.passkeyRemoveText(name)}</p>
          <Form form={form} action={`/account/passkeys/${id}/remove`}>
            <ProofField form={form} factors={factors} />
            <Buttons form={form} cancel="/account/passkeys">
              <SubmitButton label={t.passkeyRemove} />
            </Buttons>
          </Form>
        </div>
      ),
    };
  }, status);
}
