import { Global, Module } from '@nestjs/common';
import { LapsedSession } from '../../web/page/lapsed-session.js';
import { AccountController } from './account/account.controller.js';
import { AccountsController } from './accounts/accounts.controller.js';
import { OneAccountController } from './accounts/one-account.controller.js';
import { CheckSignIn } from './check-sign-in.service.js';
import { CompleteSignIn } from './complete-sign-in.js';
import { LapsedSignIn } from './lapsed-sign-in.js';
import { ForgottenController } from './links/forgotten.controller.js';
import { SetPasswordController } from './links/set-password.controller.js';
import { WelcomeController } from './links/welcome.controller.js';
import { SignInController } from './sign-in.controller.js';
import { WaysIn } from './ways-in.js';

/** Pages of accounts: signing in and out. */
@Global()
@Module({
  controllers: [
    AccountController,
    AccountsController,
    OneAccountController,
    SignInController,
    ForgottenController,
    SetPasswordController,
    WelcomeController,
  ],
  providers: [CheckSignIn, CompleteSignIn, WaysIn, { provide: LapsedSession, useClass: LapsedSignIn }],
  exports: [CompleteSignIn, LapsedSession],
})
export class AccountPagesModule {}
