import { Injectable } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../shared/clock.js';
import { EXIT } from '../../shared/errors.js';
import { formatDate } from '../../shared/locale.js';
import { kindOfResult, type TaskKind, type TaskResult } from './results.js';
import { type TaskState, taskStateSql } from './task-state.sql.js';
import { taskProblem } from './task-problem.js';
import { UUID } from '../../shared/ids.js';

/** What came of a task. */
export interface TaskOutcome {
  result: string;
  note?: string | undefined;
  /** Reference number of the document in the house's files. */
  document?: string | undefined;
  /** Default: today. */
  on?: Temporal.PlainDate | undefined;
}

/** A task that has its result. */
export interface FinishedTask {
  id: string;
  contract: string;
  kind: TaskKind;
  result: TaskResult;
  done_on: string;
}

interface FoundTask {
  id: string;
  kind: TaskKind;
  contract: string;
  state: TaskState;
  asked_on: string;
  done_on: string | null;
}

/** The one task that a result is for. */
function theOne(found: FoundTask[], named: string, kind: TaskKind): FoundTask {
  const [first] = found;
  if (!first) throw taskProblem('unknown_task', EXIT.usage, (say) => say.unknownTask(named));
  const fitting = found.filter((task) => task.kind === kind);
  if (fitting.length === 0) throw taskProblem('other_kind', EXIT.usage, (say) => say.otherKind(say.kind[first.kind]));
  const open = fitting.filter((task) => task.state === 'open' || task.state === 'overdue');
  const [one, another] = open.length > 0 ? open : fitting.filter((task) => task.state === 'moot');
  if (!one)
    throw taskProblem('already_done', EXIT.badInput, (say, locale) =>
      say.alreadyDone(named, formatDate(fitting[0]!.done_on!, locale)),
    );
  if (another) throw taskProblem('several_tasks', EXIT.usage, (say) => say.several(open.map(({ id }) => id)));
  return one;
}

/** Logs the result of a task: the check before an end (V3), or the reply to a request for a permanent post (T10). */
@Injectable()
export class FinishTask {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * @param named id of the task, or number of a contract that has one open task with such a result
   * @throws VerbleibError exit 2 for a result or task that does not exist, exit 65 for one that is done, a day that cannot be,
   *   or a reply without its reasons
   */
  async run(actor: string, named: string, { result, note, document, on }: TaskOutcome): Promise<FinishedTask> {
    const kind = kindOfResult(result);
    if (!kind) throw taskProblem('unknown_result', EXIT.usage, (say) => say.unknownResult(result));
    if (kind === 'permanent_post_request' && !note && !document)
      throw taskProblem('no_reasons', EXIT.badInput, (say) => say.noReasons);
    const today = this.clock.today(this.settings.timeZone);
    const day = on ?? today;
    if (Temporal.PlainDate.compare(day, today) > 0)
      throw taskProblem('done_in_future', EXIT.badInput, (say, locale) => say.inFuture(formatDate(day, locale)));
    return this.work.run(actor, async (manager) => {
      const found = await manager.query<FoundTask[]>(
        `select t.id, t.kind, c.number as contract, ${taskStateSql('$2::date')} as state, t.asked_on, t.done_on
         from task t join contract c on c.id = t.contract_id
         where ${UUID.test(named) ? 't.id = $1::uuid' : 'c.number = $1'}
         order by t.due_on desc for update of t`,
        [named, today.toString()],
      );
      const task = theOne(found, named, kind);
      if (kind === 'permanent_post_request' && day.toString() < task.asked_on)
        throw taskProblem('done_before_asked', EXIT.badInput, (say, locale) =>
          say.beforeAsked(formatDate(task.asked_on, locale)),
        );
      await manager.query(
        `update task set done_on = $2::date, result = $3, note = $4, document = $5, version = version + 1 where id = $1`,
        [task.id, day.toString(), result, note ?? null, document ?? null],
      );
      return { id: task.id, contract: task.contract, kind, result: result as TaskResult, done_on: day.toString() };
    });
  }
}
