import { Injectable } from '@nestjs/common';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import { Clock } from '../../shared/clock.js';
import type { RelyingParty } from './relying-party.js';

interface PasskeyRow {
  id: string;
  account_id: string;
  credential_id: string;
  public_key: Buffer;
  counter: string;
  transports: string[];
}

/** Some 300 files, which nobody needs but those who use a passkey: loaded with the first of them. */
const webauthn = (): Promise<typeof import('@simplewebauthn/server')> => import('@simplewebauthn/server');

/** Passkeys (WebAuthn): always discoverable and with the user verified, so one alone is two factors. */
@Injectable()
export class Passkeys {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /** What the browser needs to make a passkey. Its `challenge` has to be kept until the answer. */
  async creation(
    party: RelyingParty,
    account: { id: string; login: string; name: string },
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const { generateRegistrationOptions } = await webauthn();
    return generateRegistrationOptions({
      rpName: 'Verbleib',
      rpID: party.id,
      userName: account.login,
      userDisplayName: account.name,
      userID: new TextEncoder().encode(account.id),
      excludeCredentials: await this.#allowed(account.id),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  }

  /** Keeps the passkey that the browser has made. @returns false for an answer that does not hold */
  async add(
    manager: EntityManager,
    party: RelyingParty,
    facts: { accountId: string; name: string; challenge: string; response: RegistrationResponseJSON },
  ): Promise<boolean> {
    const { verifyRegistrationResponse } = await webauthn();
    const result = await verifyRegistrationResponse({
      response: facts.response,
      expectedChallenge: facts.challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    }).catch(() => undefined);
    if (!result?.verified) return false;
    const { credential } = result.registrationInfo;
    const added = await manager.query<{ id: string }[]>(
      `insert into passkey (account_id, credential_id, public_key, counter, transports, name)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning id`,
      [
        facts.accountId,
        credential.id,
        Buffer.from(credential.publicKey),
        credential.counter,
        credential.transports ?? [],
        facts.name,
      ],
    );
    if (!added[0]) return false;
    await this.audit.record(manager, {
      action: 'account.passkey_added',
      subject: { kind: 'account', id: facts.accountId },
      facts: { passkey: added[0].id },
    });
    return true;
  }

  /**
   * What the browser needs to use a passkey.
   * @param accountId whose; left out, the person chooses one of those that they have for us
   */
  async request(party: RelyingParty, accountId?: string): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const { generateAuthenticationOptions } = await webauthn();
    return generateAuthenticationOptions({
      rpID: party.id,
      userVerification: 'required',
      ...(accountId && { allowCredentials: await this.#allowed(accountId) }),
    });
  }

  /** @returns account.id of the passkey that the browser has used; undefined for an answer that does not hold */
  async use(
    manager: EntityManager,
    party: RelyingParty,
    { challenge, response }: { challenge: string; response: AuthenticationResponseJSON },
  ): Promise<string | undefined> {
    const [row] = await manager.query<PasskeyRow[]>('select * from passkey where credential_id = $1 for update', [
      response.id,
    ]);
    if (!row) return undefined;
    const { verifyAuthenticationResponse } = await webauthn();
    const result = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: {
        id: row.credential_id,
        publicKey: new Uint8Array(row.public_key),
        counter: Number(row.counter),
        transports: row.transports,
      },
    }).catch(() => undefined);
    if (!result?.verified) return undefined;
    await manager.query('update passkey set counter = $2, last_used_at = $3 where id = $1', [
      row.id,
      result.authenticationInfo.newCounter,
      this.clock.now().toString(),
    ]);
    return row.account_id;
  }

  /** @returns whether the account had it */
  async remove(manager: EntityManager, accountId: string, passkeyId: string): Promise<boolean> {
    const removed = await manager.query<unknown[]>(
      'with removed as (delete from passkey where id = $1 and account_id = $2 returning id) select id from removed',
      [passkeyId, accountId],
    );
    if (removed.length === 0) return false;
    await this.audit.record(manager, {
      action: 'account.passkey_removed',
      subject: { kind: 'account', id: accountId },
      facts: { passkey: passkeyId },
    });
    return true;
  }

  #allowed(accountId: string): Promise<{ id: string; transports: string[] }[]> {
    return this.dataSource.query(
      'select credential_id as id, transports from passkey where account_id = $1 order by created_at, id',
      [accountId],
    );
  }
}
