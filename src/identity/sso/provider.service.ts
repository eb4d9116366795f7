import { Injectable } from '@nestjs/common';
import * as client from 'openid-client';
import { publicUrl, Settings } from '../../config/settings.js';
import { messageOf } from '../../shared/errors.js';
import { type SsoClaims, readClaims } from './sso-claims.js';

/**
 * The provider does not answer; `refused`: it answers, but what it or the browser says does not hold. The message is the
 * library's, which names no person; the cause may.
 */
export class SsoFailure extends Error {
  constructor(
    readonly kind: 'unavailable' | 'refused',
    cause: unknown,
  ) {
    const code = (cause as { code?: unknown } | undefined)?.code;
    super(`${messageOf(cause)}${typeof code === 'string' ? ` (${code})` : ''}`, { cause });
  }
}

/** What has to be kept until the browser comes back from the provider. */
export interface SsoStep {
  state: string;
  nonce: string;
  verifier: string;
}

const TIMEOUT_SECONDS = 8;
/** The provider's clock may be off by this much. */
export const CLOCK_TOLERANCE_SECONDS = 60;

/** Basic where the provider takes it, which is what it takes when it says nothing (RFC 8414 section 2). */
function clientAuth(secret: string): client.ClientAuth {
  if (!secret) return client.None();
  return (as, ...rest) => {
    const methods = as.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const way = methods.includes('client_secret_basic') ? client.ClientSecretBasic : client.ClientSecretPost;
    way(secret)(as, ...rest);
  };
}

/** No connection, or no answer in time; the library passes errors of `fetch` on, or wraps them. */
function isAway(error: unknown): boolean {
  const { message, code, cause } = (error ?? {}) as { message?: unknown; code?: unknown; cause?: unknown };
  return message === 'fetch failed' || code === 'OAUTH_TIMEOUT' || (cause !== undefined && isAway(cause));
}

/**
 * The provider of single sign-on (OpenID Connect Core 1.0, code flow with PKCE, state and nonce). Its discovery document
 * and its keys are fetched anew for each sign-in: they are few, a key that was changed a second ago is known, and a
 * provider that is away is noticed before the browser is sent there.
 */
@Injectable()
export class SsoProvider {
  constructor(private readonly settings: Settings) {}

  get isSetUp(): boolean {
    return this.settings.oidc.issuer !== '';
  }

  /** Where the provider sends the browser back to. */
  get callback(): string {
    return `${publicUrl(this.settings)}/sign-in/sso/callback`;
  }

  /** Begins a sign-in. @throws SsoFailure */
  async begin(): Promise<{ url: string; step: SsoStep }> {
    const configuration = await this.#discover();
    const step = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.callback,
      scope: this.settings.oidc.scopes,
      code_challenge: await client.calculatePKCECodeChallenge(step.verifier),
      code_challenge_method: 'S256',
      state: step.state,
      nonce: step.nonce,
    });
    return { url: url.href, step };
  }

  /**
   * Takes what the browser brings back.
   * @param query of the callback's address, with its question mark
   * @throws SsoFailure
   */
  async finish(query: string, step: SsoStep): Promise<{ claims: SsoClaims; idToken: string }> {
    const configuration = await this.#discover();
    try {
      const tokens = await client.authorizationCodeGrant(configuration, new URL(this.callback + query), {
        pkceCodeVerifier: step.verifier,
        expectedState: step.state,
        expectedNonce: step.nonce,
        idTokenExpected: true,
      });
      const inToken = tokens.claims()!;
      const { groupsClaim } = this.settings.oidc;
      const complete = groupsClaim in inToken && 'email' in inToken;
      const more =
        complete || !configuration.serverMetadata().userinfo_endpoint
          ? {}
          : await client.fetchUserInfo(configuration, tokens.access_token, inToken.sub);
      return { claims: readClaims({ ...more, ...inToken }, groupsClaim), idToken: tokens.id_token! };
    } catch (error) {
      throw new SsoFailure(isAway(error) ? 'unavailable' : 'refused', error);
    }
  }

  /** Where the browser ends its session with the provider (RP-Initiated Logout 1.0); undefined where it has no such page. */
  async endSessionUrl(idToken: string): Promise<string | undefined> {
    const configuration = await this.#discover();
    if (!configuration.serverMetadata().end_session_endpoint) return undefined;
    return client.buildEndSessionUrl(configuration, {
      id_token_hint: idToken,
      post_logout_redirect_uri: `${publicUrl(this.settings)}/sign-in`,
    }).href;
  }

  /** The keys that the provider signs with today. @throws SsoFailure */
  async keys(): Promise<client.JWK[]> {
    const address = (await this.#discover()).serverMetadata().jwks_uri;
    try {
      const response = await fetch(address!, {
        signal: AbortSignal.timeout(TIMEOUT_SECONDS * 1000),
        redirect: 'error',
      });
      return ((await response.json()) as client.JWKS).keys;
    } catch (error) {
      throw new SsoFailure('unavailable', error);
    }
  }

  /** @throws SsoFailure when the provider does not answer, or not as one does */
  async #discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings.oidc;
    try {
      return await client.discovery(
        new URL(issuer),
        clientId,
        { [client.clockTolerance]: CLOCK_TOLERANCE_SECONDS },
        clientAuth(clientSecret),
        {
          timeout: TIMEOUT_SECONDS,
          execute: [
            client.enableNonRepudiationChecks,
            // The settings allow plain HTTP on this machine alone.
            ...(issuer.startsWith('http:') ? [client.allowInsecureRequests] : []),
          ],
        },
      );
    } catch (error) {
      throw new SsoFailure('unavailable', error);
    }
  }
}
