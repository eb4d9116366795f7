import type { Configuration, JWK, Provider } from 'oidc-provider';
import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody whom the provider knows. */
export interface Person {
  email: string;
  email_verified: boolean;
  name: string;
  groups: string[];
}

export const CLIENT = { id: 'verbleib', secret: 'geheim-'.padEnd(40, 'x') };

function newKey(kid: string): JWK {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' };
}

/**
 * A real OpenID provider on a port of its own. Who signs in is said by `who`; it asks nobody for a password or for consent,
 * everything else is as the standard has it.
 */
export class SsoProviderProcess {
  readonly people: Record<string, Person> = {};
  who = '';
  /** Serves these keys instead of its own. */
  publishedKeys: { keys: JWK[] } | undefined;
  #package!: typeof import('oidc-provider');
  #provider!: Provider;
  #server: Server | undefined;
  #port = 0;
  #keys = 0;

  /** @param houses where the provider is told that Verbleib is, and where it really listens, once it does */
  constructor(private readonly houses: { publicUrl: string; url(): string }) {}

  get issuer(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    // The package tells developers at length which defaults a provider of real people would change.
    Object.assign(console, { info: () => undefined, warn: () => undefined });
    this.#package = await import('oidc-provider');
    this.#server = createServer((request, response) => void this.#handle(request, response));
    await new Promise<void>((done) => this.#server!.listen(this.#port, '127.0.0.1', done));
    this.#port = (this.#server.address() as AddressInfo).port;
    if (this.#keys === 0) this.rotateKeys();
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((done) => (this.#server ? this.#server.close(done) : done(undefined)));
  }

  /** New keys from now on; the old ones are forgotten. */
  rotateKeys(): void {
    this.#keys += 1;
    const { publicUrl } = this.houses;
    const configuration: Configuration = {
      jwks: { keys: [newKey(`key-${this.#keys}`)] },
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          redirect_uris: [`${publicUrl}/sign-in/sso/callback`],
          post_logout_redirect_uris: [`${publicUrl}/sign-in`],
          backchannel_logout_uri: `${publicUrl}/sign-in/sso/back-channel`,
          backchannel_logout_session_required: true,
        },
      ],
      scopes: ['openid', 'profile', 'email', 'groups'],
      claims: { profile: ['name'], email: ['email', 'email_verified'], groups: ['groups'] },
      findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...this.people[sub] }) }),
      features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
      interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
      loadExistingGrant: async ({ oidc }) => {
        const grant = new oidc.provider.Grant({
          clientId: oidc.client!.clientId,
          accountId: oidc.session!.accountId!,
        });
        grant.addOIDCScope('openid profile email groups');
        await grant.save();
        return grant;
      },
      pkce: { required: () => true },
      cookies: { keys: ['a key of this test'] },
      // It refuses to call private addresses, which Verbleib has here.
      fetch: (input, init) =>
        fetch((input instanceof Request ? input.url : input.toString()).replace(publicUrl, this.houses.url()), {
          ...init,
          dispatcher: undefined,
        } as RequestInit),
    };
    this.#provider = new this.#package.Provider(this.issuer, configuration);
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url!.startsWith('/interaction/'))
      return this.#provider.interactionFinished(request, response, { login: { accountId: this.who } });
    if (request.url === '/jwks' && this.publishedKeys) {
      response.setHeader('content-type', 'application/jwk-set+json').end(JSON.stringify(this.publishedKeys));
      return;
    }
    return void this.#provider.callback()(request, response);
  }
}
