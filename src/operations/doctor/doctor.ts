import { isExposed, publicUrl, type Settings } from '../../config/settings.js';
import { Database } from '../../database/database.module.js';
import { CheckBounces } from '../../mail/bounces/check-bounces.js';
import { CheckMail } from '../../mail/check-mail.service.js';
import type { Clock } from '../../shared/clock.js';
import { VerbleibError, messageOf } from '../../shared/errors.js';
import type { Locale } from '../../shared/locale.js';
import { serveMessages } from '../serve.messages.js';
import { checkAudit } from './audit-check.js';
import type { Finding, Patient } from './check.js';
import { checkClock, checkDatabase, checkDurability, checkSchema } from './database-checks.js';
import { checkDisk } from './disk-check.js';
import { doctorMessages } from './doctor.messages.js';
import { checkSchedules } from './schedule-check.js';
import { checkSso } from './sso-check.js';

const DATABASE_CHECKS = [checkDatabase, checkDurability, checkSchema, checkClock, checkSchedules, checkAudit];

/** With the database away the one cause is named once, and the rest is not guessed at. */
function unavailable(error: unknown, locale: Locale): Finding[] {
  const message = error instanceof VerbleibError ? error.in(locale) : messageOf(error);
  const { notChecked } = doctorMessages[locale];
  return [
    { check: 'database', ok: false, message },
    ...(['durability', 'schema', 'clock', 'schedules', 'audit'] as const).map((check) => ({
      check,
      ok: false,
      message: notChecked,
    })),
  ];
}

async function lookAtDatabase(settings: Settings, clock: Clock, locale: Locale): Promise<Finding[]> {
  let database: Database | undefined;
  try {
    // As it is: a check changes nothing.
    database = await Database.open(settings, [], false);
    const patient: Patient = { settings, database, clock, locale };
    const findings: Finding[] = [];
    for (const check of DATABASE_CHECKS) findings.push(await check(patient));
    if (settings.oidc.issuer) findings.push(await checkSso(patient));
    return findings;
  } catch (error) {
    return unavailable(error, locale);
  } finally {
    await database?.onApplicationShutdown();
  }
}

async function withTheRest(settings: Settings, locale: Locale, ofDatabase: Finding[]): Promise<Finding[]> {
  const mail = await new CheckMail(settings).verify(locale);
  const bounces = await new CheckBounces(settings).verify(locale);
  return [
    { check: 'configuration', ok: true, message: doctorMessages[locale].configuration },
    {
      check: 'web',
      ok: !isExposed(settings),
      message: isExposed(settings) ? serveMessages[locale].exposed : doctorMessages[locale].web(publicUrl(settings)),
    },
    ...ofDatabase,
    { check: 'mail', ...mail },
    ...(bounces ? [{ check: 'bounces' as const, ...bounces }] : []),
    await checkDisk(settings, locale),
  ];
}

/** Looks at everything that the service needs; each is well, or says what to do. Changes nothing. */
export async function examine(settings: Settings, clock: Clock, locale: Locale): Promise<Finding[]> {
  return withTheRest(settings, locale, await lookAtDatabase(settings, clock, locale));
}

/** The same from within the service, whose database is open already (the embedded one opens once only). */
export async function examineRunning(patient: Patient): Promise<Finding[]> {
  const findings: Finding[] = [];
  try {
    for (const check of DATABASE_CHECKS) findings.push(await check(patient));
  } catch (error) {
    findings.splice(0, Infinity, ...unavailable(error, patient.locale));
  }
  return withTheRest(patient.settings, patient.locale, findings);
}
