import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { UnitOfWork } from '../../../database/unit-of-work.js';
import { readForm } from '../../../web/page/form.js';
import type { Page } from '../../../web/page/page.js';
import { SignedIn } from '../../access.js';
import { FactorsQuery } from '../../factors/factors.query.js';
import { RecoveryCodes } from '../../factors/recovery-codes.service.js';
import { CurrentViewer } from '../../request-viewer.js';
import type { Viewer } from '../../viewer.js';
import { ConfirmIdentity } from './confirm-identity.service.js';
import { proofIn, proofShape, refusedProof } from './proof.js';
import { newRecoveryCodesPage, recoveryCodesPage } from './recovery-codes.page.js';

const making = z.object(proofShape);

/** Codes for the day on which phone or key are missing. */
@SignedIn()
@Controller('account/recovery-codes')
export class RecoveryCodesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly factors: FactorsQuery,
    private readonly recoveryCodes: RecoveryCodes,
    private readonly identity: ConfirmIdentity,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer): Promise<Page> {
    return recoveryCodesPage({ factors: await this.factors.of(viewer.accountId) });
  }

  @Post()
  async make(@CurrentViewer() viewer: Viewer, @Req() request: FastifyRequest, @Body() body: unknown): Promise<Page> {
    const factors = await this.factors.of(viewer.accountId);
    if (!(await this.factors.hasSecond(viewer.accountId))) return recoveryCodesPage({ factors }, 409);
    const form = readForm(making, body ?? {});
    if ('problems' in form) return recoveryCodesPage({ factors, refused: form }, 422);
    const confirmed = await this.identity.run(viewer, proofIn(form.value), request.ip);
    if (confirmed.kind !== 'right') {
      const { status, problem } = refusedProof(confirmed);
      return recoveryCodesPage({ factors, refused: { problems: [problem], typed: form.typed } }, status);
    }
    const codes = await this.unitOfWork.run(viewer.login, (manager) =>
      this.recoveryCodes.make(manager, viewer.accountId),
    );
    return newRecoveryCodesPage({ codes, login: viewer.login });
  }
}
