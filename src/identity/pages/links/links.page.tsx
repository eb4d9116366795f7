import { Form, SubmitButton, TextField } from '../../../web/components/form.js';
import { Notice } from '../../../web/components/notice.js';
import type { Refused } from '../../../web/page/form.js';
import { Page } from '../../../web/page/page.js';
import type { LinkPurpose } from '../../accounts/one-time-links.service.js';
import { signInMessages } from '../sign-in.messages.js';
import { linksMessages } from './links.messages.js';
import { NewPasswordFields } from './new-password-fields.js';

const statusOf = (refused: Refused | undefined) => (refused ? 422 : 200);

/** The first administrator's page. */
export const welcomePage = (refused?: Refused): Page =>
  new Page(({ locale }) => {
    const t = linksMessages[locale];
    const form = { locale, refused };
    return {
      title: t.welcome,
      body: (
        <div class="v-prose">
          <p class="kern-body">{t.welcomeText}</p>
          <Form form={form}>
            <TextField form={form} name="name" label={t.name} hint={t.nameHint} autocomplete="name" />
            <TextField form={form} name="email" label={t.email} type="email" autocomplete="username" />
            <NewPasswordFields form={form} />
            <div class="kern-btn-wrapper">
              <SubmitButton label={t.welcomeSubmit} />
            </div>
          </Form>
        </div>
      ),
    };
  }, statusOf(refused));

/** Where an invitation and a reset lead. */
export const setPasswordPage = (purpose: 'invitation' | 'reset', login: string, refused?: Refused): Page =>
  new Page(({ locale }) => {
    const t = linksMessages[locale];
    const form = { locale, refused };
    return {
      title: t[purpose],
      body: (
        <div class="v-prose">
          <p class="kern-body">{purpose === 'reset' ? t.resetText(login) : t.invitationText(login)}</p>
          <Form form={form}>
            <input type="hidden" name="username" value={login} autocomplete="username" />
            <NewPasswordFields form={form} />
            <div class="kern-btn-wrapper">
              <SubmitButton label={t.submit} />
            </div>
          </Form>
        </div>
      ),
    };
  }, statusOf(refused));

export const forgottenPage = (refused?: Refused): Page =>
  new Page(({ locale }) => {
    const t = linksMessages[locale];
    const form = { locale, refused };
    return {
      title: t.forgotten,
      body: (
        <div class="v-prose">
          <p class="kern-body">{t.forgottenText}</p>
          <Form form={form} action="/sign-in/forgotten">
            <TextField form={form} name="email" label={t.email} type="email" autocomplete="username" />
            <div class="kern-btn-wrapper">
              <SubmitButton label={t.forgottenSubmit} />
              <a class="kern-btn kern-btn--tertiary" href="/sign-in">
                <span class="kern-label">{t.toSignIn}</span>
              </a>
            </div>
          </Form>
        </div>
      ),
    };
  }, statusOf(refused));

/** The same for an address that has an account and for one that has none. */
export const askedPage = (): Page =>
  new Page(({ locale }) => {
    const t = linksMessages[locale];
    return {
      title: t.forgotten,
      body: (
        <div class="v-prose">
          <Notice tone="info" title={t.asked}>
            <p>{t.askedText}</p>
          </Notice>
          <p>
            <a class="kern-link" href="/sign-in">
              {t.toSignIn}
            </a>
          </p>
        </div>
      ),
    };
  });

/** The address has asked too often. */
export const tooManyPage = (seconds: number): Page =>
  new Page(({ locale }) => {
    const t = linksMessages[locale];
    return {
      title: t.forgotten,
      body: (
        <div class="v-prose">
          <Notice tone="warning" title={signInMessages[locale].wait(seconds)}>
            <p>{t.tooMany}</p>
          </Notice>
        </div>
      ),
    };
  }, 429);

/** A link that was used, ran out, or never was. */
export const gonePage = (purpose: LinkPurpose): Page =>
  new Page(({ locale }) => {
    const t = linksMessages[locale];
    return {
      title: t.gone,
      body: (
        <div class="v-prose">
          <p class="kern-body kern-body--large">{t.goneText[purpose]}</p>
          <p>
            <a class="kern-link" href="/sign-in">
              {t.toSignIn}
            </a>
          </p>
        </div>
      ),
    };
  }, 410);
