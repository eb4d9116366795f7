import { Injectable } from '@nestjs/common';
import { basename, resolve } from 'node:path';
import { DataSource, type EntityManager } from 'typeorm';
import { Settings } from '../../config/settings.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { OparlObjects } from '../../exchange/oparl/oparl-objects.js';
import type { OparlProblem } from '../../exchange/oparl/oparl-problems.js';
import { isWebAddress, type OparlRead, readOparl } from '../../exchange/oparl/read-oparl.js';
import { inWords } from '../../registry/constraint-errors.js';
import { Clock } from '../../shared/clock.js';
import type { Locale } from '../../shared/locale.js';
import { type ApplyContext, type RowCounts, noRows } from './apply-context.js';
import { applyMeetings, type SessionCounts } from './apply-meetings.js';
import { applyMemberships, type MemberCounts } from './apply-memberships.js';
import { applyOrganizations } from './apply-organizations.js';
import { applyPapers, findSessionsOfPapers } from './apply-papers.js';
import { type OparlChange, OparlChanges } from './oparl-changes.js';
import { KnownObjects } from './known-objects.js';

/** What is asked for next time reaches back behind this import by so much: clocks differ, and entries come late. */
const OVERLAP = Temporal.Duration.from({ hours: 24 });

export interface OparlImportOptions {
  /** Asks for everything, not only for what changed since the import before. */
  full?: boolean;
  /** Does everything and undoes it: the result is that of the real run. */
  dryRun?: boolean;
  /** Ends what is asked of a server. */
  stop?: AbortSignal;
}

/** What a source delivered. */
interface ReadCounts {
  organizations: number;
  persons: number;
  memberships: number;
  meetings: number;
  agenda_items: number;
  papers: number;
  consultations: number;
  locations: number;
  deleted: number;
}

/** What that did to the register. */
interface AppliedCounts {
  committees: RowCounts;
  sessions: SessionCounts;
  members: MemberCounts;
  committee_papers: RowCounts;
}

export interface OparlImportResult extends ReadCounts, AppliedCounts {
  source: string;
  /** What changed since then was asked for; null: everything. */
  since: string | null;
  dry_run: boolean;
  problems: (OparlProblem & { message: string })[];
  /** How many problems there are beside those listed. */
  problems_omitted: number;
  /** Which committees, sessions and papers came, changed or went; members are only counted. */
  changes: OparlChange[];
  changes_omitted: number;
}

interface SourceRow {
  id: string;
  modified_since: string | null;
}

/** Brings committees, sessions, members and papers of a council information system into the register. */
@Injectable()
export class ImportOparl {
  constructor(
    private readonly settings: Settings,
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Reads everything first, then applies it in one transaction; running it again changes nothing.
   * @param source an http(s) address, or a folder of JSON files
   * @throws VerbleibError exit 65 or 75 where the source as a whole cannot be used; nothing is changed then
   */
  async run(
    source: string,
    { full = false, dryRun = false, stop }: OparlImportOptions = {},
  ): Promise<OparlImportResult> {
    const isWeb = isWebAddress(source);
    const address = sourceAddress(source);
    const changes = new OparlChanges();
    const since = isWeb && !full ? await this.#since(address) : undefined;
    const started = this.clock.now();
    const read = await readOparl(source, this.settings.oparl, {
      since,
      known: await this.#knownOrganizations(),
      stop,
    });
    // Where something could not be read it is asked for again next time.
    const complete = !read.problems.list.some(({ code }) => code === 'not_read') && read.problems.omitted === 0;
    const next = isWeb && complete ? started.subtract(OVERLAP) : since;
    const work = (manager: EntityManager): Promise<AppliedCounts> => this.#apply(manager, address, next, read, changes);
    const actor = `import: ${isWeb ? new URL(address).host : basename(address)}`;
    const applied = await inWords(() =>
      dryRun ? this.unitOfWork.rehearse(actor, work) : this.unitOfWork.run(actor, work),
    );
    return {
      source: address,
      since: since?.toString() ?? null,
      dry_run: dryRun,
      ...readCounts(read.objects),
      ...applied,
      problems: withMessage(read.problems.list, this.settings.locale),
      problems_omitted: read.problems.omitted,
      changes: changes.list,
      changes_omitted: changes.omitted,
    };
  }

  async #apply(
    manager: EntityManager,
    address: string,
    next: Temporal.Instant | undefined,
    { objects, problems }: OparlRead,
    changes: OparlChanges,
  ): Promise<AppliedCounts> {
    // Two imports at once would make the same committee twice.
    await manager.query('lock table oparl_source in share row exclusive mode');
    const [source] = await manager.query<SourceRow[]>(
      `insert into oparl_source (address, last_run_at, modified_since) values ($1, our_now(), $2)
       on conflict (address) do update set last_run_at = our_now(), modified_since = excluded.modified_since
       returning id`,
      [address, next?.toString() ?? null],
    );
    const known = await KnownObjects.load(manager, source!.id);
    const { timeZone } = this.settings;
    const context: ApplyContext = {
      manager,
      objects,
      problems,
      known,
      changes,
      today: this.clock.today(timeZone),
      timeZone,
    };
    const committees = await applyOrganizations(context);
    const sessions = await applyMeetings(context);
    const members = await applyMemberships(context);
    const committeePapers = await applyPapers(context);
    await known.save(manager);
    await findSessionsOfPapers(context);
    const applied = { committees, sessions, members, committee_papers: committeePapers };
    await manager.query('update oparl_source set counts = $2 where id = $1', [source!.id, applied]);
    return applied;
  }

  async #since(address: string): Promise<Temporal.Instant | undefined> {
    const [row] = await this.dataSource.query<SourceRow[]>(
      'select id, modified_since from oparl_source where address = $1',
      [address],
    );
    return row?.modified_since ? Temporal.Instant.from(row.modified_since) : undefined;
  }

  async #knownOrganizations(): Promise<Set<string>> {
    const rows = await this.dataSource.query<{ oparl_id: string }[]>(
      `select oparl_id from oparl_object where kind = 'organization' and not deleted`,
    );
    return new Set(rows.map(({ oparl_id }) => oparl_id));
  }
}

/** A source as it is remembered: an address in one spelling and without a password, or the whole path of a folder. */
export function sourceAddress(source: string): string {
  if (!isWebAddress(source)) return resolve(source);
  if (!URL.canParse(source)) return source;
  const url = new URL(source);
  url.username = '';
  url.password = '';
  return url.href;
}

function readCounts(objects: OparlObjects): ReadCounts {
  return {
    organizations: objects.Organization.size,
    persons: objects.Person.size,
    memberships: objects.Membership.size,
    meetings: objects.Meeting.size,
    agenda_items: objects.AgendaItem.size,
    papers: objects.Paper.size,
    consultations: objects.Consultation.size,
    locations: objects.Location.size,
    deleted: objects.deleted.size,
  };
}

const withMessage = (problems: readonly OparlProblem[], locale: Locale): OparlImportResult['problems'] =>
  problems.map((problem) => ({ ...problem, message: problem.messages[locale] }));

/** A source that could not be used, in the same words as one that could: nothing read, nothing done, and why. */
export function refusedOparl(
  source: string,
  code: string,
  messages: OparlProblem['messages'],
  locale: Locale,
): OparlImportResult {
  return {
    source,
    since: null,
    dry_run: false,
    organizations: 0,
    persons: 0,
    memberships: 0,
    meetings: 0,
    agenda_items: 0,
    papers: 0,
    consultations: 0,
    locations: 0,
    deleted: 0,
    committees: noRows(),
    sessions: { ...noRows(), moved: 0, cancelled: 0 },
    members: { ...noRows(), ended: 0 },
    committee_papers: noRows(),
    problems: withMessage([{ code, object: source, field: '', messages }], locale),
    problems_omitted: 0,
    changes: [],
    changes_omitted: 0,
  };
}
