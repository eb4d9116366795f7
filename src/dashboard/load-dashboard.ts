import { Injectable } from '@nestjs/common';
import { resolve } from 'node:path';
import { briefingPolicy } from '../committees/briefing/briefing.policy.js';
import { UnkeptCommittees } from '../committees/bodies/unkept-committees.query.js';
import { promisePolicy } from '../committees/committee.policy.js';
import { type PromiseRow, PromisesQuery } from '../committees/promises/promises.query.js';
import { Settings } from '../config/settings.js';
import { type DueSteps, DueStepsQuery } from '../decisions/due-steps.query.js';
import { type DueTasks, DueTasksQuery } from '../decisions/tasks/due-tasks.query.js';
import { auditPolicy } from '../audit/audit.policy.js';
import type { Viewer } from '../identity/viewer.js';
import { jobPolicy } from '../jobs/job.policy.js';
import { type Schedule, schedules } from '../jobs/schedules.js';
import { contractPolicy } from '../registry/contract.policy.js';
import { programmePolicy } from '../registry/programme.policy.js';
import { type ListedSession, SessionList } from '../registry/session-list.query.js';
import { sessionPolicy } from '../registry/session.policy.js';
import { mailPolicy } from '../reminders/mail.policy.js';
import { type CertaintyHorizon, certaintyHorizon } from '../retention/certainty-horizon.js';
import { CertaintyHorizonQuery } from '../retention/certainty-horizon.query.js';
import { Clock } from '../shared/clock.js';
import { type ProgrammeClocksList, ThreeClocksQuery } from '../watch/clocks/three-clocks.query.js';
import { type ClerkTask, ClerkTasksQuery } from './clerk-tasks.query.js';
import { type CliffRow, CliffsQuery } from './cliffs.query.js';
import { committeeFiguresPolicy, housePolicy, programmeFiguresPolicy } from './dashboard.policy.js';
import { type FlagRow, FlagsQuery } from './flags.query.js';
import { type AccountCounts, HouseQuery, type MailCounts, type MailRow, type RunRow } from './house.query.js';
import { SlowAnswers } from './keep-slow.js';
import { monthRange } from './months.presenter.js';
import { type MonthRow, MonthsQuery } from './months.query.js';
import { type ProgrammeFigures, ProgrammeFiguresQuery } from './programme-figures.query.js';
import { endOfWeek, STEPS_SHOWN } from './staff.presenter.js';

const FLAGS_PER_RULE = 10;
const LATEST_MAILS = 6;
const CLIFFS = 5;
const PROGRAMMES = 5;
const SESSIONS = 5;
const PROMISES = 10;
const CLERK_TASKS = 20;

/** For those who see contracts: HR all, managers those of their units. */
export interface StaffFacts {
  isHr: boolean;
  /** The whole house, the units that are the viewer's, or none: somebody who leads nothing. */
  reach: 'house' | 'units' | 'nothing';
  hasContracts: boolean;
  cliffs: CliffRow[];
  steps: DueSteps;
  tasks: DueTasks;
  horizon: CertaintyHorizon;
  months: MonthRow[];
  clocks: ProgrammeClocksList;
  flags: FlagRow[];
}

export interface MailFacts {
  counts: MailCounts;
  /** Absent for those who see counts alone. */
  latest?: MailRow[];
  /** Where mails are filed while there is no mail server. */
  maildrop?: string;
}

/** What one viewer's first page is made of; what is absent is not theirs to see. */
export interface DashboardFacts {
  today: Temporal.PlainDate;
  now: Temporal.Instant;
  staff?: StaffFacts;
  programmes?: { programmes: ProgrammeFigures[]; total: number };
  sessions?: ListedSession[];
  /** What is to be done for the committees that the viewer keeps. */
  clerkTasks?: ClerkTask[];
  /** Names of imported committees that nobody keeps, for clerks. */
  unkept?: string[];
  /** Open ones of the committees that the viewer keeps, those that are due first come first. */
  promises?: PromiseRow[];
  mails?: MailFacts;
  runs?: { schedules: Schedule[]; last: RunRow[] };
  accounts?: AccountCounts;
  /** Whether the programme's own page is theirs to open. */
  opensProgramme: (id: string) => boolean;
  /** May read who did what. */
  seesAudit: boolean;
  /** The mailbox of HR, for those who see nothing yet. */
  hrMailbox: string;
}

/** Asks for what a viewer's first page shows, and for nothing else. */
@Injectable()
export class LoadDashboard {
  readonly #slow = new SlowAnswers();

  constructor(
    private readonly cliffs: CliffsQuery,
    private readonly steps: DueStepsQuery,
    private readonly tasks: DueTasksQuery,
    private readonly horizon: CertaintyHorizonQuery,
    private readonly months: MonthsQuery,
    private readonly clocks: ThreeClocksQuery,
    private readonly flags: FlagsQuery,
    private readonly programmes: ProgrammeFiguresQuery,
    private readonly sessions: SessionList,
    private readonly promises: PromisesQuery,
    private readonly clerk: ClerkTasksQuery,
    private readonly unkept: UnkeptCommittees,
    private readonly house: HouseQuery,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async for(viewer: Viewer): Promise<DashboardFacts> {
    const today = this.clock.today(this.settings.timeZone);
    const figures = committeeFiguresPolicy.may(viewer, 'see') || programmeFiguresPolicy.may(viewer, 'see');
    return {
      today,
      now: this.clock.now(),
      hrMailbox: this.settings.reminders.hrMailbox,
      ...(contractPolicy.may(viewer, 'see') && { staff: await this.#staff(viewer, today) }),
      ...(figures && { programmes: await this.programmes.seenBy(viewer, today) }),
      ...(sessionPolicy.may(viewer, 'see') && {
        sessions: await this.sessions.seenBy(viewer, today, today.add({ years: 1 }), SESSIONS),
      }),
      ...(briefingPolicy.may(viewer, 'write') && { clerkTasks: await this.clerk.of(viewer, today, CLERK_TASKS) }),
      ...(viewer.roles.has('clerk') && { unkept: await this.unkept.seenBy(viewer, today) }),
      // HR keeps every committee, and has more urgent things on its first page: they find overdue ones among the flags.
      ...(promisePolicy.may(viewer, 'edit') &&
        !viewer.roles.has('hr') && {
          promises: await this.promises.seenBy(viewer, today, { state: 'open' }, PROMISES),
        }),
      ...(jobPolicy.may(viewer, 'see') && { mails: await this.#mails(viewer, today), runs: await this.#runs() }),
      opensProgramme: (id) => programmePolicy.may(viewer, 'see', id),
      seesAudit: auditPolicy.may(viewer, 'see'),
      ...(housePolicy.may(viewer, 'accounts') && { accounts: await this.house.accountCounts(today.toString()) }),
    };
  }

  async #staff(viewer: Viewer, today: Temporal.PlainDate): Promise<StaffFacts> {
    const scope = contractPolicy.scope(viewer, 'see');
    /** What sums over everybody: the same for all who see the same rows on the same day. */
    const sum = <Answer>(name: string, ask: () => Promise<Answer>): Promise<Answer> =>
      this.#slow.get(JSON.stringify([name, today, scope]), ask);
    // Some at a time: one after the other would take as long as all of them together, and all at once would leave no
    // connection for anybody else.
    const [cliffs, days, flags] = await Promise.all([
      sum('cliffs', () => this.cliffs.seenBy(viewer, today, CLIFFS)),
      sum('horizon', () => this.horizon.days(viewer, today)),
      sum('flags', () => this.flags.seenBy(viewer, FLAGS_PER_RULE)),
    ]);
    const [steps, months, clocks] = await Promise.all([
      this.#steps(viewer, today),
      sum('months', () => this.months.seenBy(viewer, today, monthRange(today).until)),
      sum('clocks', () => this.clocks.seenBy(viewer, today, PROGRAMMES)),
    ]);
    return {
      isHr: viewer.roles.has('hr'),
      reach: scope.kind === 'all' ? 'house' : scope.kind === 'some' && scope.keys.length ? 'units' : 'nothing',
      hasContracts: await this.house.hasContracts(),
      cliffs,
      steps,
      tasks: await this.tasks.of(viewer, today, { to: endOfWeek(today) }, STEPS_SHOWN),
      horizon: certaintyHorizon(days, today),
      months,
      clocks,
      flags,
    };
  }

  /** What is one's own depends on the roles too; and whoever has just taken a step does not find it here again. */
  async #steps(viewer: Viewer, today: Temporal.PlainDate): Promise<DueSteps> {
    const { accountId, roles, units } = viewer;
    const key = JSON.stringify(['steps', today, accountId, [...roles], units, await this.house.lastStep()]);
    return this.#slow.get(key, () => this.steps.of(viewer, today, { to: endOfWeek(today) }, STEPS_SHOWN));
  }

  async #mails(viewer: Viewer, today: Temporal.PlainDate): Promise<MailFacts> {
    const { dataDir, mail } = this.settings;
    return {
      counts: await this.#slow.get(`mails ${today.toString()}`, () => this.house.mailCounts(today.toString())),
      ...(mailPolicy.may(viewer, 'see') && { latest: await this.house.latestMails(LATEST_MAILS) }),
      ...(!mail.smtpUrl && { maildrop: resolve(dataDir, 'maildrop') }),
    };
  }

  async #runs(): Promise<{ schedules: Schedule[]; last: RunRow[] }> {
    const all = schedules(this.settings.timeZone);
    return { schedules: all, last: await this.house.lastRuns(all.map(({ id }) => id)) };
  }
}
