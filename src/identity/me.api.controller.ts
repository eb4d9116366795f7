import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute } from '../api/api-route.js';
import { id } from '../api/schemas.js';
import { SignedInOrToken } from './access.js';
import { permissionsOf } from './policy.js';
import { CurrentViewer } from './request-viewer.js';
import { ROLES } from './roles.js';
import type { Viewer } from './viewer.js';

const allOrIds = z.union([z.literal('all'), z.array(id)]);

const me = apiRoute({
  summary: 'Who asks, and what they may',
  response: z
    .strictObject({
      id,
      name: z.string(),
      login: z.string(),
      roles: z.array(z.enum(ROLES)),
      permissions: z.array(z.string()).describe('policy:action; of a token no more than it was given.'),
      units: z.array(id).describe('Units led today, with all below.'),
      committees: allOrIds,
      programmes: allOrIds,
      token: id.nullable().describe('The token that was shown.'),
    })
    .meta({ id: 'Me' }),
  etag: true,
  example: {},
});

@Controller('api/v1/me')
export class MeApiController {
  @SignedInOrToken()
  @ApiRoute(me)
  @Get()
  show(@CurrentViewer() viewer: Viewer): Answer<typeof me> {
    return {
      id: viewer.accountId,
      name: viewer.name,
      login: viewer.login,
      roles: ROLES.filter((role) => viewer.roles.has(role)),
      permissions: permissionsOf(viewer),
      units: [...viewer.units],
      committees: viewer.committees === 'all' ? 'all' : [...viewer.committees],
      programmes: viewer.programmes === 'all' ? 'all' : [...viewer.programmes],
      token: viewer.tokenId ?? null,
    };
  }
}
