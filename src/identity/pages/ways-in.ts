import { Injectable } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import type { Locale } from '../../shared/locale.js';
import { SsoProvider } from '../sso/provider.service.js';
import { factorsMessages } from './factors/factors.messages.js';
import { ssoMessages } from './sso/sso.messages.js';

/** A way to sign in beside the password. */
export interface WayIn {
  href: string;
  label: (locale: Locale) => string;
}

/** The ways in that this house has: single sign-on where it is set up, and passkeys. */
@Injectable()
export class WaysIn {
  constructor(
    private readonly settings: Settings,
    private readonly provider: SsoProvider,
  ) {}

  /** @param next where they lead, a path of ours */
  to(next: string): WayIn[] {
    const query = next === '/' ? '' : `?next=${encodeURIComponent(next)}`;
    const { label } = this.settings.oidc;
    return [
      ...(this.provider.isSetUp
        ? [{ href: `/sign-in/sso${query}`, label: (locale: Locale) => label || ssoMessages[locale].button }]
        : []),
      { href: `/sign-in/passkey${query}`, label: (locale: Locale) => factorsMessages[locale].passkeySignIn },
    ];
  }
}
