import { BadRequestException, Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PassThrough } from 'node:stream';
import { AuditLog } from '../audit/audit-log.js';
import { Settings } from '../config/settings.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { May } from '../identity/access.js';
import { CurrentViewer } from '../identity/request-viewer.js';
import type { Viewer } from '../identity/viewer.js';
import { ContractListQuery, UnknownCursor } from '../registry/contract-list/contract-list.query.js';
import type { Selection } from '../registry/contract-list/selection.js';
import { contractPolicy } from '../registry/contract.policy.js';
import { bilingual } from '../shared/locale.js';
import { Clock } from '../shared/clock.js';
import { fieldProblem, type ReadForm, readForm } from '../web/page/form.js';
import { Page } from '../web/page/page.js';
import { Redirect } from '../web/page/redirect.js';
import { resolveView } from '../web/page/view.js';
import { type ContractListFacts, contractListPage } from './contract-list.page.js';
import { contractListPageMessages } from './contract-list-page.messages.js';
import { FilterChoicesQuery } from '../registry/filter-choices.query.js';
import { columnsOf, filterOf, FROM_START, type ListAddress, listSchema, queryOf, sortOf } from './list-address.js';
import { type Format, FORMATS, writeList } from './list-file.js';

const PER_PAGE = 50;
const NOTHING: ListAddress = listSchema.parse({});

function readAddress(query: unknown): ReadForm<ListAddress> {
  const read = readForm(listSchema, query);
  if (!('value' in read)) return read;
  const { from, to } = read.value;
  if (!from || !to || Temporal.PlainDate.compare(from, to) <= 0) return read;
  const says = bilingual((locale) => contractListPageMessages[locale].backwards);
  return { problems: [fieldProblem('to', says)], typed: read.typed };
}

@Controller('contracts')
export class ContractListController {
  constructor(
    private readonly query: ContractListQuery,
    private readonly choices: FilterChoicesQuery,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  @May(contractPolicy, 'see')
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Query() query: unknown): Promise<Page | Redirect> {
    const read = readAddress(query);
    const today = this.clock.today(this.settings.timeZone);
    const shared = { today, mayImport: contractPolicy.may(viewer, 'import') };
    if (!('value' in read)) {
      const choices = await this.choices.seenBy(viewer);
      const nothing = {
        found: { rows: [], next: undefined },
        previous: undefined,
        count: { contracts: 0, more: false },
      };
      return new Page(
        ({ locale }) => contractListPage({ ...shared, ...nothing, choices, address: NOTHING, refused: read }, locale),
        422,
      );
    }
    const address = read.value;
    const selection = await this.query.select(viewer, filterOf(address), today);
    try {
      const [choices, count, place] = await Promise.all([
        this.choices.seenBy(viewer),
        this.query.count(selection),
        this.place(selection, address),
      ]);
      return new Page(({ locale }) =>
        contractListPage({ ...shared, ...place, choices, address, refused: undefined, count }, locale),
      );
    } catch (error) {
      // Where the contract to go on from is gone, the list begins again.
      if (error instanceof UnknownCursor) return new Redirect(`/contracts${queryOf(address, FROM_START)}`);
      throw error;
    }
  }

  /**
   * The part of the list that an address asks for.
   * @throws UnknownCursor where that is its start, which has an address of its own
   */
  private async place(
    selection: Selection,
    address: ListAddress,
  ): Promise<Pick<ContractListFacts, 'found' | 'previous'>> {
    const sort = sortOf(address);
    if (address.before === null) {
      const found = await this.query.page(selection, sort, address.after ?? undefined, PER_PAGE);
      if (address.after !== null && found.rows.length === 0) throw new UnknownCursor();
      return { found, previous: address.after === null ? undefined : found.rows[0]!.id };
    }
    const found = await this.query.pageBefore(selection, sort, address.before, PER_PAGE);
    if (!found.more) throw new UnknownCursor();
    return { found, previous: found.rows[0]!.id };
  }

  /** The whole list with the filters, order and columns of the page. Who took it along is written down before it leaves. */
  @May(contractPolicy, 'export')
  @Get('export')
  async export(
    @CurrentViewer() viewer: Viewer,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PassThrough> {
    const read = readAddress(query);
    const format = Object.keys(FORMATS).find((key) => key === query['format']) as Format | undefined;
    if (!('value' in read) || !format) throw new BadRequestException();
    const address = read.value;
    const today = this.clock.today(this.settings.timeZone);
    const selection = await this.query.select(viewer, filterOf(address), today, 'export');
    const { contracts, more } = await this.query.count(selection);
    await this.unitOfWork.run(viewer.login, (manager) =>
      this.audit.record(manager, { action: 'contracts.exported', facts: { format, contracts, more } }),
    );
    const { cookie, 'accept-language': acceptLanguage } = request.headers;
    const { locale } = resolveView({ url: request.url, cookie, acceptLanguage }, this.settings.locale);
    const body = new PassThrough();
    // A fault on the way breaks the download off, so that half a list does not pass for a whole one.
    writeList(format, columnsOf(address), this.query.rows(selection, sortOf(address)), locale, body).catch(
      (error: unknown) => body.destroy(error instanceof Error ? error : new Error(String(error))),
    );
    void reply
      .type(FORMATS[format])
      .header('cache-control', 'no-store')
      .header(
        'content-disposition',
        `attachment; filename="${contractListPageMessages[locale].title.replace('ä', 'ae').toLowerCase()}-${today.toString()}.${format}"`,
      );
    return body;
  }
}
