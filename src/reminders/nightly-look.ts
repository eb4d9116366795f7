import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HouseLaw } from '../config/law-context.js';
import { Settings } from '../config/settings.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { lookAtCliffs } from '../watch/cliffs.js';
import { writeDueContracts } from '../watch/due-contracts.js';
import { LookSteps } from '../watch/look-steps.js';
import { settleFlags, writeFindings } from '../watch/flags.js';
import { writeCommitteeReminders } from './committee-reminders.js';
import { findOwedContractReminders, writeRecipientFindings } from './contract-reminders.js';
import { writeStaffReminders } from './staff-reminders.js';
import { writeReminders } from './write-reminders.js';
import { writeRoutes } from './write-routes.js';

/** `reminders_created`: those to the people who decide, the committees' among them; mails to staff are counted apart. */
export type WatchCounts = Record<string, number> &
  Record<
    | 'flags_opened'
    | 'flags_resolved'
    | 'reminders_created'
    | 'cliffs_opened'
    | 'cliffs_closed'
    | 'committee_reminders_created'
    | 'staff_reminders_created'
    | 'nobody_to_tell',
    number
  >;

/** Looks that write take turns: any number that nothing else in this database locks on. */
export const LOOK_LOCK = 820_731_002;

/** The nightly look (`run watch`): cliffs, flags and reminders of one business date, in one transaction. */
@Injectable()
export class NightlyLook {
  constructor(
    private readonly work: UnitOfWork,
    private readonly settings: Settings,
    private readonly steps: LookSteps,
    private readonly law: HouseLaw,
  ) {}

  run(date: Temporal.PlainDate): Promise<WatchCounts> {
    return this.work.run('job: watch', async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [LOOK_LOCK]);
      const counts = await this.look(manager, date);
      if (counts.committee_reminders_created > 0) await this.steps.run('committees', manager, date);
      return counts;
    });
  }

  /**
   * What is flagged and who is told what when, within a transaction of the caller: the replay walks many days in one that it
   * undoes.
   */
  async look(manager: EntityManager, date: Temporal.PlainDate): Promise<WatchCounts> {
    const facts = await this.steps.run('facts', manager, date);
    await writeDueContracts(manager, date, this.settings);
    const cliffs = await lookAtCliffs(manager, this.settings.cliffs, date);
    await writeFindings(manager, date);
    await writeRoutes(manager, this.settings, date);
    await findOwedContractReminders(manager, this.settings);
    await writeRecipientFindings(manager, date);
    const reminders = await writeReminders(manager, 'reminder', date);
    const committee = await writeCommitteeReminders(manager, this.settings, date);
    const staff = await writeStaffReminders(manager, this.settings, await this.law.load(), date);
    const told = await this.steps.run('told', manager, date);
    const flags = await settleFlags(manager, date);
    const [unheard] = await manager.query<{ count: number }[]>(
      `select count(distinct scope_id) from finding
       where rule in ('no_hr_contact', 'no_manager', 'no_committee_member', 'nobody_told')`,
    );
    return {
      ...flags,
      ...cliffs,
      ...facts,
      ...told,
      reminders_created: reminders + committee,
      committee_reminders_created: committee,
      staff_reminders_created: staff,
      nobody_to_tell: unheard!.count,
    };
  }
}
