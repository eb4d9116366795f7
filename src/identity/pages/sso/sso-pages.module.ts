import { Module } from '@nestjs/common';
import { SsoAccount } from '../../sso/sso-account.service.js';
import { SsoRoles } from '../../sso/sso-roles.service.js';
import { SsoController } from './sso.controller.js';

/** Single sign-on. */
@Module({ controllers: [SsoController], providers: [SsoAccount, SsoRoles] })
export class SsoPagesModule {}
