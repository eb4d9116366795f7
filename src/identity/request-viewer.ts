import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Viewer } from './viewer.js';

const viewers = new WeakMap<object, Viewer>();

/** Keeps with a request who makes it. */
export function setViewer(request: object, viewer: Viewer): void {
  viewers.set(request, viewer);
}

export function viewerOf(request: object): Viewer | undefined {
  return viewers.get(request);
}

/** A controller's parameter: who asks. The guard has seen to it that there is somebody, but on public routes. */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext) =>
  viewerOf(context.switchToHttp().getRequest<object>()),
);
