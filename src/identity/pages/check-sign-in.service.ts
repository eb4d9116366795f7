import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { checkPassword, hashPassword } from '../password.js';
import { SignInThrottle } from '../sign-in-throttle.service.js';

/** How a try with a password ended. */
export type SignInCheck =
  | { kind: 'right'; accountId: string; /** Whether something more must be shown. */ secondFactor: boolean }
  | { kind: 'wrong' }
  | { kind: 'wait'; seconds: number };

interface AccountRow {
  id: string;
  password_hash: string | null;
  disabled: boolean;
  second_factor: boolean;
}

/**
 * Looks at e-mail and password. An account that does not exist, has no password or is disabled costs the same work and
 * gets the same answer as a wrong password.
 */
@Injectable()
export class CheckSignIn {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly throttle: SignInThrottle,
    private readonly audit: AuditLog,
  ) {}

  async run(email: string, password: string, address: string): Promise<SignInCheck> {
    const guess = { login: email.trim().toLowerCase(), address };
    const wait = await this.throttle.enter(guess);
    if (wait) return { kind: 'wait', seconds: wait.total('seconds') };
    const account = await this.#account(guess.login);
    const { right, outdated } = await checkPassword(password, account?.password_hash ?? null);
    if (!account || !right || account.disabled) {
      // Written down for unknown accounts too: an entry more or less is time that can be measured.
      await this.unitOfWork.run('sign-in', (manager) =>
        this.audit.record(manager, {
          action: 'sign_in.failed',
          ...(account && { subject: { kind: 'account', id: account.id } }),
        }),
      );
      return { kind: 'wrong' };
    }
    await this.throttle.takeBack(guess);
    if (outdated)
      await this.dataSource.query('update account set password_hash = $2 where id = $1 and password_hash = $3', [
        account.id,
        await hashPassword(password),
        account.password_hash,
      ]);
    return { kind: 'right', accountId: account.id, secondFactor: account.second_factor };
  }

  async #account(login: string): Promise<AccountRow | undefined> {
    const [row] = await this.dataSource.query<AccountRow[]>(
      `select id, password_hash, disabled_at is not null as disabled,
         totp_confirmed_at is not null or exists (select from passkey p where p.account_id = account.id) as second_factor
       from account where login = $1`,
      [login],
    );
    return row;
  }
}
