import { Controller, Get, Header } from '@nestjs/common';
import { z } from 'zod';
import { publicUrl, Settings } from '../config/settings.js';
import { Public } from '../identity/access.js';
import { ApiRoute, apiRoute } from './api-route.js';
import { ApiRoutes } from './api-routes.js';
import { openApiDocument } from './open-api.js';

const described = apiRoute({
  summary: 'This description (OpenAPI 3.1)',
  response: z.looseObject({ openapi: z.string() }),
  etag: true,
  example: {},
});

@Controller('api/v1/openapi.json')
export class OpenApiController {
  private document: object | undefined;

  constructor(
    private readonly routes: ApiRoutes,
    private readonly settings: Settings,
  ) {}

  @Public()
  @ApiRoute(described)
  @Header('cache-control', 'public, max-age=300')
  @Get()
  describe(): object {
    return (this.document ??= openApiDocument(this.routes.all(), publicUrl(this.settings)));
  }
}
