import { Injectable } from '@nestjs/common';
import { Settings } from '../../config/settings.js';
import { Clock } from '../../shared/clock.js';
import { BounceMailbox, type Waiting } from './bounce-mailbox.js';
import { LARGEST_REPORT } from './read-report.js';
import { type Outcome, RecordBounce } from './record-bounce.service.js';
import { deleteUnclear } from './unclear-folder.js';

/** Messages that one run takes up; the next run, minutes later, goes on. */
const MOST = 500;

type Count =
  | 'bounced'
  | 'bounces_delayed'
  | 'reports_known'
  | 'reports_other'
  | 'reports_unclear'
  | 'reports_early'
  | 'reports_deleted';

const COUNTED: Record<Outcome['outcome'], Count> = {
  bounced: 'bounced',
  delayed: 'bounces_delayed',
  known: 'reports_known',
  delivered: 'reports_other',
  answer: 'reports_other',
  unclear: 'reports_unclear',
  early: 'reports_early',
};

/**
 * Reads the mailbox for bounces. First what a message says is written down, then it is moved: whatever breaks in between, the
 * next run finds it again and counts it once. What is not understood stays where it is, marked.
 */
@Injectable()
export class ReadBounces {
  constructor(
    private readonly settings: Settings,
    private readonly record: RecordBounce,
    private readonly clock: Clock,
  ) {}

  /** @throws VerbleibError exit 75 where the mailbox cannot be read */
  async run(): Promise<Record<Count, number>> {
    const counts = Object.fromEntries(Object.values(COUNTED).map((count) => [count, 0])) as Record<Count, number>;
    const { dataDir, mail } = this.settings;
    const kept = new Date(this.clock.now().subtract({ hours: 24 * mail.bouncesKeepDays }).epochMilliseconds);
    counts.reports_deleted = await deleteUnclear(dataDir, kept);
    if (!mail.bounces) return counts;
    const mailbox = await BounceMailbox.open(mail.bounces);
    try {
      await mailbox.prepareDone(mail.bouncesDone);
      for (const waiting of (await mailbox.waiting()).slice(0, MOST)) {
        const outcome = await this.#one(mailbox, waiting);
        if (outcome) counts[COUNTED[outcome]] += 1;
      }
      counts.reports_deleted += await mailbox.deleteDone(mail.bouncesDone, kept);
      return counts;
    } finally {
      await mailbox.close();
    }
  }

  /** @returns undefined where somebody took it away meanwhile */
  async #one(mailbox: BounceMailbox, { uid, size }: Waiting): Promise<Outcome['outcome'] | undefined> {
    let outcome: Outcome['outcome'] = 'unclear';
    if (size <= LARGEST_REPORT) {
      const raw = await mailbox.read(uid);
      if (!raw) return undefined;
      ({ outcome } = await this.record.record(raw, 'job: bounces'));
    }
    if (outcome === 'unclear') await mailbox.leaveUnclear(uid);
    else if (outcome !== 'early') await mailbox.moveDone(uid, this.settings.mail.bouncesDone);
    return outcome;
  }
}
