import { Module } from '@nestjs/common';
import { FactorsQuery } from '../../factors/factors.query.js';
import { Passkeys } from '../../factors/passkeys.service.js';
import { RecoveryCodes } from '../../factors/recovery-codes.service.js';
import { Totp } from '../../factors/totp.service.js';
import { CheckSecondFactor } from './check-second-factor.service.js';
import { ConfirmIdentity } from './confirm-identity.service.js';
import { PasskeySignInController } from './passkey-sign-in.controller.js';
import { PasskeysController } from './passkeys.controller.js';
import { RecoveryCodesController } from './recovery-codes.controller.js';
import { SecondFactorController } from './second-factor.controller.js';
import { TotpController } from './totp.controller.js';

/** Second factors and passkeys: setting them up and signing in with them. */
@Module({
  controllers: [
    TotpController,
    RecoveryCodesController,
    PasskeysController,
    SecondFactorController,
    PasskeySignInController,
  ],
  providers: [FactorsQuery, Totp, RecoveryCodes, Passkeys, CheckSecondFactor, ConfirmIdentity],
})
export class FactorPagesModule {}
