import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { Authenticate } from './authenticate.service.js';
import { ResetFactors } from './factors/reset-factors.service.js';
import { SecondFactorDuty } from './factors/second-factor-duty.service.js';
import { FinishSignIn } from './finish-sign-in.service.js';
import { MeApiController } from './me.api.controller.js';
import { SsoProvider } from './sso/provider.service.js';
import { SsoSignOut } from './sso/sso-sign-out.service.js';
import { Sessions } from './sessions.service.js';
import { SignInAttempts } from './sign-in-attempts.service.js';
import { SignInThrottle } from './sign-in-throttle.service.js';
import { ApiTokens } from './tokens/api-tokens.service.js';
import { TokensApiController } from './tokens/tokens.api.controller.js';
import { TokenList } from './tokens/token-list.query.js';
import { ViewerQuery } from './viewer.query.js';

const SERVICES = [
  ViewerQuery,
  Sessions,
  Authenticate,
  SignInAttempts,
  SignInThrottle,
  FinishSignIn,
  SecondFactorDuty,
  ResetFactors,
  SsoProvider,
  SsoSignOut,
  ApiTokens,
  TokenList,
];

/** Who somebody is and what they may; knows no feature: each brings its own policy. */
@Global()
@Module({
  controllers: [MeApiController, TokensApiController],
  providers: [...SERVICES, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: SERVICES,
})
export class IdentityModule {}
