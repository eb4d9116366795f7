import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

export interface Factors {
  hasPassword: boolean;
  /** The key of the app is shown until it is confirmed, then never again. */
  totp: { state: 'none' } | { state: 'open'; key: string } | { state: 'confirmed'; since: string };
  passkeys: { id: string; name: string; created_at: string; last_used_at: string | null }[];
  recoveryCodesLeft: number;
}

interface Row {
  has_password: boolean;
  totp_key: string | null;
  confirmed_at: string | null;
  recovery_codes: number;
}

/** How an account proves who it is, beside its password. */
@Injectable()
export class FactorsQuery {
  constructor(private readonly dataSource: DataSource) {}

  async of(accountId: string, source: DataSource | EntityManager = this.dataSource): Promise<Factors> {
    const [row] = await source.query<Row[]>(
      `select password_hash is not null as has_password, totp_key, totp_confirmed_at as confirmed_at,
         (select count(*)::int from recovery_code where account_id = a.id and used_at is null) as recovery_codes
       from account a where id = $1`,
      [accountId],
    );
    const passkeys = await source.query<Factors['passkeys']>(
      'select id, name, created_at, last_used_at from passkey where account_id = $1 order by created_at, id',
      [accountId],
    );
    const { totp_key: key, confirmed_at: since } = row!;
    return {
      hasPassword: row!.has_password,
      totp: since ? { state: 'confirmed', since } : key ? { state: 'open', key } : { state: 'none' },
      passkeys,
      recoveryCodesLeft: row!.recovery_codes,
    };
  }

  /** Whether a password alone is not enough for this account. */
  async hasSecond(accountId: string): Promise<boolean> {
    const [row] = await this.dataSource.query<{ has: boolean }[]>(
      `select totp_confirmed_at is not null or exists (select from passkey where account_id = a.id) as has
       from account a where id = $1`,
      [accountId],
    );
    return row?.has ?? false;
  }
}
