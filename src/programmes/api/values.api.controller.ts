import { Controller, Get, NotFoundException, Post, Put, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Answer, ApiRoute, apiRoute, type AskedOf } from '../../api/api-route.js';
import { Asked } from '../../api/asked.js';
import { EXAMPLE } from '../../api/examples.js';
import { Problem } from '../../api/problem.js';
import { bothStatusWords } from '../../api/problem-of.js';
import { byId, flag, id, isoDate, listOf, text } from '../../api/schemas.js';
import { May } from '../../identity/access.js';
import { CurrentViewer } from '../../identity/request-viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import { contractPolicy } from '../../registry/contract.policy.js';
import { programmePolicy } from '../../registry/programme.policy.js';
import { type Bilingual, bilingual } from '../../shared/locale.js';
import { EnterValues } from '../indicators/enter-values.service.js';
import { ImportValues } from '../indicators/import/import-values.service.js';
import { valuesImportMessages } from '../indicators/import/values-import.messages.js';
import { type IndicatorRow, IndicatorsQuery } from '../indicators/indicators.query.js';
import { type DoubtfulValue, doubtfulValues, sayDoubts } from '../indicators/say-doubts.js';
import { ToldIndicators } from '../indicators/told-indicators.js';
import { OccupancyQuery } from '../occupancy/occupancy.query.js';
import { LoadProgramme } from '../pages/load-programme.js';

const MONTHS = { before: 12, after: 6 };
const month = z
  .string()
  .regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/)
  .meta({ examples: ['2026-10'] });
const ofIndicator = z.strictObject({ id, fact: id.describe('Of the indicator.') });

const monthValue = z
  .strictObject({
    month,
    value: z.number().nullable().describe('null: of a count of people only words were published.'),
    note: z.string(),
    source: z.string(),
    version: z.int(),
  })
  .meta({ id: 'IndicatorValue' });

const values = apiRoute({
  summary: 'Monthly values of an indicator, oldest first',
  params: ofIndicator,
  response: listOf(monthValue),
  example: { params: { id: EXAMPLE.programmeWithFacts, fact: EXAMPLE.indicators } },
});

const enter = apiRoute({
  summary: 'Enter, replace or remove the value of one month',
  description:
    'What is odd about the value (range, jump, gap, future) is refused until it is sent again with `confirmed`.',
  params: ofIndicator.extend({ month }),
  body: z.strictObject({
    value: z.number().min(-1e11).max(1e11).nullable().describe('null removes it.'),
    note: text(500).or(z.literal('')).default(''),
    version: z.int().nullable().describe('Of the value that is replaced; null: there is none yet.'),
    confirmed: z.boolean().default(false),
  }),
  response: listOf(monthValue),
  idempotent: true,
  example: {
    params: { id: EXAMPLE.programmeWithFacts, fact: EXAMPLE.indicators, month: '2026-10' },
    body: { value: 14, version: null },
  },
});

const importFile = apiRoute({
  summary: 'Read monthly values from a file (XLSX or CSV), or see what it would change',
  params: byId,
  query: z.strictObject({
    dry_run: flag.optional().describe('Says what would come of it, changes nothing.'),
    confirmed: flag.optional().describe('The values that are odd are right.'),
  }),
  form: z.strictObject({ file: z.string().meta({ format: 'binary' }) }),
  response: z
    .strictObject({
      dry_run: z.boolean(),
      rows: z.int(),
      created: z.int(),
      updated: z.int(),
      unchanged: z.int(),
      rejected: z.int().describe('Cells that cannot be used.'),
      doubts: z.array(z.string()).describe('What is odd about values, in words.'),
      problems: z.array(
        z.strictObject({
          row: z.int().describe('In the file, 1-based.'),
          column: z.string(),
          code: z.string(),
          warning: z.boolean().describe('The value is taken all the same.'),
          value: z.string(),
          message: z.string(),
        }),
      ),
    })
    .meta({ id: 'IndicatorImport' }),
  errors: [413, 415, 422],
  example: {
    params: { id: EXAMPLE.programmeWithFacts },
    query: { dry_run: 'true' },
    file: { name: 'kennzahlen.csv', text: 'Monat;K1\r\n2026-10;14\r\nNov 2026;viele\r\n' },
  },
});

const occupancy = apiRoute({
  summary: 'The posts of a programme and how they are filled, month by month, from a year ago to half a year ahead',
  params: byId,
  response: listOf(
    z
      .strictObject({
        month: isoDate.describe('First day.'),
        posts: z.int(),
        filled: z.int().nullable().describe('For those who see contracts; null: not told to you.'),
        fte: z.number().nullable().describe('As `filled`.'),
      })
      .meta({ id: 'Occupancy' }),
  ),
  example: { params: { id: EXAMPLE.programmeWithFacts } },
});

const refuse = (status: number, code: string, detail: Bilingual, pointer: string): Problem =>
  new Problem(status, code, bothStatusWords(status), [{ pointer, detail }]);

/** Odd values that nobody has confirmed. */
function unconfirmed(found: readonly DoubtfulValue[], indicators: readonly IndicatorRow[], pointer: string): Problem {
  const said = bilingual((locale) =>
    [valuesImportMessages[locale].mustConfirm, ...sayDoubts(found, indicators, locale).slice(0, 20)].join(' '),
  );
  return refuse(422, 'not_confirmed', said, pointer);
}

/** Monthly values and posts of programmes, for programs. */
@Controller('api/v1/programmes/:id')
export class ProgrammeValuesApiController {
  constructor(
    private readonly load: LoadProgramme,
    private readonly indicators: IndicatorsQuery,
    private readonly enterValues: EnterValues,
    private readonly files: ImportValues,
    private readonly posts: OccupancyQuery,
    private readonly told: ToldIndicators,
  ) {}

  @May(programmePolicy, 'see')
  @ApiRoute(values)
  @Get('indicators/:fact/values')
  async values(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params }: AskedOf<typeof values>,
  ): Promise<Answer<typeof values>> {
    return { items: await this.#told(viewer, params) };
  }

  @May(programmePolicy, 'edit')
  @ApiRoute(enter)
  @Put('indicators/:fact/values/:month')
  async enter(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params, body }: AskedOf<typeof enter>,
  ): Promise<Answer<typeof enter>> {
    const indicator = await this.#indicator(viewer, params);
    const { value, note, version, confirmed } = body;
    const wanted = { indicator: indicator.id, month: `${params.month}-01`, note, version };
    const found = value === null ? [] : doubtfulValues([{ ...wanted, value }], [indicator], this.load.today);
    if (found.length > 0 && !confirmed) throw unconfirmed(found, [indicator], '#/value');
    if (value !== null || version !== null) await this.enterValues.save(viewer, [{ ...wanted, value }]);
    return { items: await this.#told(viewer, params) };
  }

  @May(programmePolicy, 'edit')
  @ApiRoute(importFile)
  @Post('indicator-imports')
  async importFile(
    @CurrentViewer() viewer: Viewer,
    @Req() request: FastifyRequest,
    @Asked() { params, query, locale }: AskedOf<typeof importFile>,
  ): Promise<Answer<typeof importFile>> {
    const programme = await this.load.find(viewer, params.id);
    if (!programme) throw new NotFoundException();
    const read = await this.files.check(request, programme.id);
    if ('refused' in read) throw refuse(read.refused.status, read.refused.code, read.refused.text, '#/file');
    const { checked } = read;
    const dry = query.dry_run ?? false;
    if (!dry && checked.doubts.length > 0 && !query.confirmed)
      throw unconfirmed(checked.doubts, checked.indicators, '#/file');
    const counts = dry ? checked.counts : await this.enterValues.merge(viewer, checked.values, checked.name);
    return {
      dry_run: dry,
      rows: checked.rows,
      ...counts,
      rejected: checked.problems.filter(({ warning }) => !warning).length,
      doubts: sayDoubts(checked.doubts, checked.indicators, locale),
      problems: checked.problems.map((problem) => ({ ...problem, message: problem.message[locale] })),
    };
  }

  @May(programmePolicy, 'see')
  @ApiRoute(occupancy)
  @Get('occupancy')
  async occupancy(
    @CurrentViewer() viewer: Viewer,
    @Asked() { params }: AskedOf<typeof occupancy>,
  ): Promise<Answer<typeof occupancy>> {
    if (!(await this.load.find(viewer, params.id))) throw new NotFoundException();
    const exact = contractPolicy.may(viewer, 'see');
    const rows = await this.posts.of(params.id, this.load.today, MONTHS, exact ? viewer : undefined);
    return { items: exact ? rows : rows.map(({ month, posts }) => ({ month, posts, filled: null, fte: null })) };
  }

  async #indicator(viewer: Viewer, asked: z.output<typeof ofIndicator>): Promise<IndicatorRow> {
    const programme = await this.load.find(viewer, asked.id);
    const found = programme && (await this.indicators.one(programme.id, asked.fact));
    if (!found) throw new NotFoundException();
    return found;
  }

  /** Of a count of people whoever sees none is told the months that were published. */
  async #told(viewer: Viewer, asked: z.output<typeof ofIndicator>): Promise<z.input<typeof monthValue>[]> {
    const indicator = await this.#indicator(viewer, asked);
    const [told] = await this.told.of(viewer, asked.id, [indicator]);
    return told!.values.map(({ month: day, value, note, source, version }) => ({
      month: day.slice(0, 7),
      value,
      note,
      source,
      version,
    }));
  }
}
