import { ForbiddenException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SecondFactorDuty } from '../identity/factors/second-factor-duty.service.js';
import { viewerOf } from '../identity/request-viewer.js';

/** Who owes a second factor is led to setting it up, wherever they wanted to go. */
export async function demandSecondFactor(
  app: NestFastifyApplication,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const viewer = viewerOf(request);
  if (!viewer || !(await app.get(SecondFactorDuty).bars(viewer, request.url))) return;
  if (request.url.startsWith('/api/')) throw new ForbiddenException();
  await reply.status(303).header('location', '/account/totp').header('cache-control', 'no-store').send('');
}
