import { Controller, Delete, Get, NotFoundException, Post, Put, type Type } from '@nestjs/common';
import { z } from 'zod';
import { ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { EXAMPLE } from '../../api/examples.js';
import { Problem } from '../../api/problem.js';
import { bothStatusWords } from '../../api/problem-of.js';
import { byId, id, listOf } from '../../api/schemas.js';
import { contractPolicy } from '../../registry/contract.policy.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { programmePolicy } from '../../registry/programme.policy.js';
import { VerbleibError } from '../../shared/errors.js';
import { ChangeFact, type FactChange, fieldOf } from '../facts/change-fact.service.js';
import { FactsQuery } from '../facts/facts.query.js';
import { type FactKind, type FactRow, tableOf } from '../facts/kinds.js';
import { LoadProgramme } from '../pages/load-programme.js';
import { factBody, factItem, factSchema, valuesOf } from './fact.schemas.js';

interface Described {
  /** Of the schema. */
  name: string;
  /** In summaries. */
  one: string;
  many: string;
  example: Record<string, unknown>;
  /** Of a change, where a second one like the first cannot be. */
  changed?: Record<string, unknown>;
}

/** What wrong values are told as: 422 with the field. */
function refused(error: VerbleibError): Problem {
  const faults = [{ pointer: `#/${fieldOf(error)}`, detail: error.text }];
  return new Problem(422, 'bad_fact', bothStatusWords(422), faults);
}

/** The routes of one kind of facts, made of its table as its forms are. */
export function factsApi(kind: FactKind, { name, one: single, many, example, changed }: Described): Type {
  const { action } = tableOf(kind);
  const fact = factSchema(kind, name);
  const ofProgramme = z.strictObject({ id, fact: id });
  const params = { id: EXAMPLE.programmeWithFacts, fact: EXAMPLE[kind] };
  const list = apiRoute({
    summary: `${many} of a programme`,
    params: byId,
    response: listOf(fact),
    example: { params: { id: EXAMPLE.programmeWithFacts } },
  });
  const one = apiRoute({
    summary: `${single} of a programme`,
    params: ofProgramme,
    response: fact,
    etag: true,
    example: { params },
  });
  const add = apiRoute({
    summary: `Enter: ${single.toLowerCase()} of a programme`,
    params: byId,
    body: factBody(kind),
    response: fact,
    status: 201,
    idempotent: true,
    example: { params: { id: EXAMPLE.programmeWithFacts }, body: example },
  });
  const change = apiRoute({
    summary: `Replace: ${single.toLowerCase()} of a programme`,
    params: ofProgramme,
    body: factBody(kind),
    response: fact,
    ifMatch: true,
    idempotent: true,
    example: { params, body: { ...example, ...changed } },
  });
  const remove = apiRoute({
    summary: `Remove: ${single.toLowerCase()} of a programme`,
    params: ofProgramme,
    response: z.strictObject({ removed: id }),
    ifMatch: true,
    example: { params: { ...params, fact: EXAMPLE[`removed-${kind}`] } },
  });

  @Controller(`api/v1/programmes/:id/${kind}`)
  class FactsApiController {
    constructor(
      private readonly load: LoadProgramme,
      private readonly facts: FactsQuery,
      private readonly changes: ChangeFact,
    ) {}

    @May(programmePolicy, 'see')
    @ApiRoute(list)
    @Get()
    async list(@CurrentViewer() viewer: Viewer, @Asked() { params: { id: programme } }: AskedOf<typeof list>) {
      await this.see(viewer, programme);
      const rows = await this.facts.list(kind, programme);
      return { items: rows.map((row) => factItem(kind, this.told(viewer, row))) };
    }

    @May(programmePolicy, 'see')
    @ApiRoute(one)
    @Get(':fact')
    async one(@CurrentViewer() viewer: Viewer, @Asked() { params: asked }: AskedOf<typeof one>) {
      return factItem(kind, this.told(viewer, await this.find(viewer, asked)));
    }

    @May(programmePolicy, action)
    @ApiRoute(add)
    @Post()
    async add(@CurrentViewer() viewer: Viewer, @Asked() { params: { id: programme }, body }: AskedOf<typeof add>) {
      await this.see(viewer, programme);
      const made = await this.save(viewer, { kind, programme, values: valuesOf(kind, body) });
      return factItem(kind, await this.find(viewer, { id: programme, fact: made }));
    }

    @May(programmePolicy, action)
    @ApiRoute(change)
    @Put(':fact')
    async change(@CurrentViewer() viewer: Viewer, @Asked() { params: asked, body, version }: AskedOf<typeof change>) {
      const row = await this.find(viewer, asked);
      const of = { id: row.id, version: version ?? row.version };
      await this.save(viewer, { kind, programme: asked.id, of, values: valuesOf(kind, body) });
      return factItem(kind, await this.find(viewer, asked));
    }

    @May(programmePolicy, action)
    @ApiRoute(remove)
    @Delete(':fact')
    async remove(@CurrentViewer() viewer: Viewer, @Asked() { params: asked, version }: AskedOf<typeof remove>) {
      const row = await this.find(viewer, asked);
      const of = { id: row.id, version: version ?? row.version };
      await this.save(viewer, { kind, programme: asked.id, of, values: null });
      return { removed: row.id };
    }

    private async save(viewer: Viewer, wanted: FactChange): Promise<string> {
      try {
        return await this.changes.save(viewer, wanted);
      } catch (error) {
        if (error instanceof VerbleibError && error.code !== 'stale_version') throw refused(error);
        throw error;
      }
    }

    private async see(viewer: Viewer, programme: string): Promise<void> {
      if (!(await this.load.find(viewer, programme))) throw new NotFoundException();
    }

    private async find(viewer: Viewer, asked: z.output<typeof ofProgramme>): Promise<FactRow> {
      await this.see(viewer, asked.id);
      const row = await this.facts.one(kind, asked.id, asked.fact);
      if (!row) throw new NotFoundException();
      return row;
    }

    /** Names of participants are for those who keep them and those who see contracts, as on the page. */
    private told(viewer: Viewer, row: FactRow): FactRow {
      const named = programmePolicy.may(viewer, 'edit') || contractPolicy.may(viewer, 'see');
      return kind === 'participants' && !named ? { ...row, name: '' } : row;
    }
  }
  return FactsApiController;
}
