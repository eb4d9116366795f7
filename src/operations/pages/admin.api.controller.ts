import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { listOf } from '../../api/schemas.js';
import { Settings } from '../../config/settings.js';
import { Database } from '../../database/database.module.js';
import { May, SignedInOrToken } from '../../identity/access.js';
import { Clock } from '../../shared/clock.js';
import { examineRunning } from '../doctor/doctor.js';
import { operationsPolicy } from '../operations.policy.js';
import { shippedParts } from './shipped-parts.js';

const doctor = apiRoute({
  summary: 'Whether all that the service needs is well, or what to do',
  response: listOf(
    z.strictObject({ check: z.string(), ok: z.boolean(), message: z.string() }).meta({ id: 'DoctorFinding' }),
  ),
  example: {},
});

const part = { name: z.string(), version: z.string(), licence: z.string() };

const about = apiRoute({
  summary: 'What Verbleib is made of: versions and licences',
  response: z
    .strictObject({
      ...part,
      node: z.string(),
      postgres: z.string(),
      embedded: z.boolean().describe('Whether it brings its database along.'),
      parts: z.array(z.strictObject(part)),
    })
    .meta({ id: 'About' }),
  example: {},
});

/** How the machinery does and what it is made of, for programs; jobs: jobs/jobs.api.controller.ts. */
@Controller('api/v1')
export class AdminApiController {
  constructor(
    private readonly settings: Settings,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @May(operationsPolicy, 'doctor')
  @ApiRoute(doctor)
  @Get('doctor')
  async doctor(@Asked() { locale }: AskedOf<typeof doctor>): Promise<Answer<typeof doctor>> {
    const { settings, database, clock } = this;
    return { items: await examineRunning({ settings, database, clock, locale }) };
  }

  @SignedInOrToken()
  @ApiRoute(about)
  @Get('about')
  async about(): Promise<Answer<typeof about>> {
    const [row] = await this.database.dataSource.query<{ version: string }[]>(
      `select current_setting('server_version') as version`,
    );
    const { own, parts } = shippedParts();
    return {
      ...own,
      node: process.versions.node,
      postgres: row!.version,
      embedded: this.database.embedded !== undefined,
      parts,
    };
  }
}
