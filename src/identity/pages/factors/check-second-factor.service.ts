import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '../../../audit/audit-log.js';
import { UnitOfWork } from '../../../database/unit-of-work.js';
import { looksLikeRecoveryCode, RecoveryCodes } from '../../factors/recovery-codes.service.js';
import { Totp } from '../../factors/totp.service.js';
import { SignInThrottle } from '../../sign-in-throttle.service.js';

/** How a try with a code ended. */
export type SecondFactorCheck =
  { kind: 'right'; factor: 'totp' | 'recovery_code' } | { kind: 'wrong' } | { kind: 'wait'; seconds: number };

/** Looks at the code after the password: of the app or on paper. Slowed down as passwords are, in the same count. */
@Injectable()
export class CheckSecondFactor {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly totp: Totp,
    private readonly recoveryCodes: RecoveryCodes,
    private readonly throttle: SignInThrottle,
    private readonly audit: AuditLog,
  ) {}

  async run(accountId: string, code: string, address: string): Promise<SecondFactorCheck> {
    const [account] = await this.dataSource.query<{ login: string }[]>('select login from account where id = $1', [
      accountId,
    ]);
    const guess = { login: account!.login, address };
    const wait = await this.throttle.enter(guess);
    if (wait) return { kind: 'wait', seconds: wait.total('seconds') };
    const factor = looksLikeRecoveryCode(code) ? 'recovery_code' : 'totp';
    const right = await this.unitOfWork.run(guess.login, async (manager) => {
      const checked =
        factor === 'totp'
          ? await this.totp.check(manager, accountId, code)
          : await this.recoveryCodes.use(manager, accountId, code);
      if (!checked)
        await this.audit.record(manager, {
          action: 'sign_in.second_factor_failed',
          subject: { kind: 'account', id: accountId },
          facts: { factor },
        });
      return checked;
    });
    if (!right) return { kind: 'wrong' };
    await this.throttle.takeBack(guess);
    return { kind: 'right', factor };
  }
}
