import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '../../../database/unit-of-work.js';
import { Totp } from '../../factors/totp.service.js';
import { checkPassword } from '../../password.js';
import { SignInThrottle } from '../../sign-in-throttle.service.js';
import type { Viewer } from '../../viewer.js';

export type Confirmation = { kind: 'right' } | { kind: 'wrong' } | { kind: 'wait'; seconds: number };

const CODE = /^\s*(\d\s*){6}$/;

/** Asks somebody who is signed in once more who they are, before a way in is added or taken away. */
@Injectable()
export class ConfirmIdentity {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly totp: Totp,
    private readonly throttle: SignInThrottle,
  ) {}

  /**
   * @param given their password, or a code of their app. Who has neither (single sign-on, passkeys alone) is not asked.
   */
  async run(viewer: Viewer, given: string, address: string): Promise<Confirmation> {
    const [account] = await this.dataSource.query<{ password_hash: string | null; has_totp: boolean }[]>(
      'select password_hash, totp_confirmed_at is not null as has_totp from account where id = $1',
      [viewer.accountId],
    );
    if (!account?.password_hash && !account?.has_totp) return { kind: 'right' };
    const guess = { login: viewer.login, address };
    const wait = await this.throttle.enter(guess);
    if (wait) return { kind: 'wait', seconds: wait.total('seconds') };
    const right =
      (account.has_totp &&
        CODE.test(given) &&
        (await this.unitOfWork.run(viewer.login, (manager) => this.totp.check(manager, viewer.accountId, given)))) ||
      (await checkPassword(given, account.password_hash)).right;
    if (!right) return { kind: 'wrong' };
    await this.throttle.takeBack(guess);
    return { kind: 'right' };
  }
}
