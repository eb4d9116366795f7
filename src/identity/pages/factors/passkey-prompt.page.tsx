import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { HiddenField, SubmitButton } from '../../../web/components/form.js';
import { Notice } from '../../../web/components/notice.js';
import { Page } from '../../../web/page/page.js';
import type { NoPasskeys } from '../../factors/relying-party.js';
import { factorsMessages } from './factors.messages.js';

type Prompt = { action: string; back: string; refused?: boolean } & (
  | { kind: 'create'; options: PublicKeyCredentialCreationOptionsJSON }
  | { kind: 'get'; options: PublicKeyCredentialRequestOptionsJSON }
);

/** Hands the question over to the browser (assets/passkeys.js) and its answer back as a form. */
export function passkeyPromptPage(prompt: Prompt, status = 200): Page {
  return new Page(({ locale }) => {
    const t = factorsMessages[locale];
    return {
      title: prompt.kind === 'create' ? t.passkeyAdd : t.passkeySignIn,
      scripts: ['passkeys.js'],
      body: (
        <div class="v-prose">
          {prompt.refused && (
            <Notice tone="danger" title={t.passkeyRefused}>
              <p>{t.passkeyRefusedText}</p>
            </Notice>
          )}
          <p class="kern-body">{prompt.kind === 'create' ? t.passkeyPromptCreate : t.passkeyPromptUse}</p>
          <noscript>
            <Notice tone="warning" title={t.passkeyNeedsScript} />
          </noscript>
          <form
            class="v-form"
            method="post"
            action={prompt.action}
            hidden
            hx-boost="false"
            data-passkey={prompt.kind}
            data-options={JSON.stringify(prompt.options)}
            {...(prompt.refused && { 'data-wait': '' })}
          >
            <div role="alert">
              <p class="kern-body" hidden data-problem="unsupported">
                {t.passkeyUnsupported}
              </p>
              <p class="kern-body" hidden data-problem="cancelled">
                {t.passkeyCancelled}
              </p>
              <p class="kern-body" hidden data-problem="known">
                {t.passkeyKnown}
              </p>
            </div>
            <HiddenField name="response" value="" />
            <div class="kern-btn-wrapper">
              <SubmitButton label={t.passkeyGo} />
            </div>
          </form>
          <p>
            <a class="kern-link" href={prompt.back}>
              {prompt.kind === 'create' ? t.passkeys : t.back}
            </a>
          </p>
        </div>
      ),
    };
  }, status);
}

/** Why there are no passkeys under this address, and where there are. */
export function NoPasskeysHere({ locale, why }: { locale: 'de' | 'en'; why: NoPasskeys }) {
  const t = factorsMessages[locale];
  return (
    <p class="kern-body">
      {why.reason === 'elsewhere' ? (
        <>
          {t.passkeyElsewhere}{' '}
          <a class="kern-link" href={why.address}>
            {why.address}
          </a>
        </>
      ) : (
        t.noPasskeys[why.reason]
      )}
    </p>
  );
}

/** The sign-in by passkey, where it cannot be. */
export function noPasskeysPage(why: NoPasskeys): Page {
  return new Page(({ locale }) => {
    const t = factorsMessages[locale];
    return {
      title: t.passkeySignIn,
      body: (
        <div class="v-prose">
          <NoPasskeysHere locale={locale} why={why} />
          <p>
            <a class="kern-link" href="/sign-in">
              {t.back}
            </a>
          </p>
        </div>
      ),
    };
  }, 409);
}
