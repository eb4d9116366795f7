import {
  type CanActivate,
  type ExecutionContext,
  ForbiddenException,
  Injectable,
  UnauthorizedException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ACCESS, type Access } from './access.js';
import { viewerOf } from './request-viewer.js';

/** Asks before each route whether this viewer may call it. What says nothing is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access?.kind === 'public') return true;
    const viewer = viewerOf(context.switchToHttp().getRequest());
    if (!viewer) throw new UnauthorizedException();
    if (!access) throw new ForbiddenException();
    const allowed =
      access.kind === 'signed-in'
        ? (access.tokens ?? viewer.scopes === undefined)
        : access.any.some(({ policy, action }) => policy.may(viewer, action));
    if (!allowed) throw new ForbiddenException();
    return true;
  }
}
