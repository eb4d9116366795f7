import { formatNumber, messages } from '../../shared/locale.js';

export const doctorMessages = messages({
  de: {
    configuration: 'Die Einstellungen sind gültig.',
    web: (address: string) => `Erreichbar unter ${address}.`,
    engine: (engine: string, version: string) =>
      `${engine === 'embedded' ? 'Eingebettete Datenbank' : 'Datenbankserver'}, PostgreSQL ${version}.`,
    tooOld: (version: string) => `PostgreSQL ${version} ist zu alt. Bitte auf Version 15 oder neuer aktualisieren.`,
    notChecked: 'Nicht prüfbar, solange die Datenbank nicht antwortet.',
    durableEmbedded: 'Jede Änderung erreicht nachweislich die Platte (beim Start geprüft).',
    durableServer: 'Der Server schreibt jede Änderung auf die Platte (fsync und synchronous_commit sind an).',
    notDurable: (setting: string) =>
      `Auf dem Datenbankserver steht ${setting}: ein Absturz kann bestätigte Änderungen kosten, und Erinnerungen gingen doppelt hinaus. Bitte in postgresql.conf einschalten.`,
    schemaReady: (count: number) => `Das Schema ist aktuell (${count} Migrationen).`,
    schemaPending: (names: string) =>
      `Ausstehend: ${names}. Wird beim nächsten Befehl oder Start angewendet, oder jetzt mit „verbleib migrate“.`,
    schemaNewer: (names: string) =>
      `Die Datenbank wurde von einer neueren Version angelegt (${names} ist hier unbekannt). Bitte Verbleib aktualisieren.`,
    clockRight: (skew: number) =>
      `Diese Uhr und die der Datenbank stimmen überein (${formatNumber(skew, 'de', { maximumFractionDigits: 1 })} s).`,
    clockSkewed: (skew: number) =>
      `Diese Uhr und die der Datenbank weichen um ${formatNumber(skew, 'de', { maximumFractionDigits: 0 })} s voneinander ab. Bitte die Zeitsynchronisation (NTP) beider Rechner prüfen.`,
    clockFixed: (now: string) =>
      `VERBLEIB_NOW hält die Uhr auf ${now} an: gut für Proben. Im Betrieb bitte leeren, sonst laufen keine Termine.`,
    neverRan: 'Noch kein Termin gelaufen. Termine laufen, solange „verbleib serve“ läuft.',
    auditNotYet: 'Wird geprüft, sobald das Schema aktuell ist.',
    onTime: 'Alle Termine sind erledigt.',
    late: (job: string, due: string, last: string | undefined) =>
      `${job} war fällig (${due}), ${last ? `zuletzt erledigt ${last}` : 'aber noch nie erledigt'}. Läuft „verbleib serve“? „verbleib jobs“ zeigt Fehler, „verbleib run ${job}“ holt ihn nach.`,
    diskFree: (gigabytes: number, folder: string) =>
      `${formatNumber(gigabytes, 'de', { maximumFractionDigits: 1 })} GB frei in ${folder}.`,
    diskFull: (gigabytes: number, folder: string) =>
      `Nur ${formatNumber(gigabytes, 'de', { maximumFractionDigits: 1 })} GB frei in ${folder}. Bitte Platz schaffen (alte Sicherungen, Maildrop).`,
    ssoReady: (issuer: string, keys: number) =>
      `${issuer} antwortet (${keys === 1 ? 'ein Schlüssel' : `${keys} Schlüssel`}).`,
    ssoAway: (issuer: string, cause: string) =>
      `${issuer} antwortet nicht wie ein OpenID-Anmeldedienst: ${cause}. Bitte OIDC_ISSUER, Netz und Zertifikat prüfen; bis dahin melden sich die Menschen mit Passwort oder Passkey an.`,
    ssoCodes: (codes: string) =>
      `OIDC_GROUPS nennt ${codes}, aber diese Kürzel gibt es im Register nicht: Diese Gruppen erhalten dafür keine Rolle.`,
    allWell: 'Alles in Ordnung.',
    toDo: (count: number) => (count === 1 ? 'Ein Punkt ist zu erledigen.' : `${count} Punkte sind zu erledigen.`),
    names: {
      configuration: 'Einstellungen',
      web: 'Weboberfläche',
      database: 'Datenbank',
      durability: 'Dauerhaftigkeit',
      schema: 'Schema',
      mail: 'E-Mail',
      bounces: 'Rückläufer',
      clock: 'Uhr',
      schedules: 'Termine',
      audit: 'Protokoll',
      disk: 'Speicherplatz',
      sso: 'Single Sign-on',
    },
  },
  en: {
    configuration: 'The settings are valid.',
    web: (address: string) => `Reached at ${address}.`,
    engine: (engine: string, version: string) =>
      `${engine === 'embedded' ? 'Embedded database' : 'Database server'}, PostgreSQL ${version}.`,
    tooOld: (version: string) => `PostgreSQL ${version} is too old. Upgrade to version 15 or newer.`,
    notChecked: 'Cannot be checked while the database does not answer.',
    durableEmbedded: 'Every change provably reaches the disk (checked at start).',
    durableServer: 'The server writes every change to disk (fsync and synchronous_commit are on).',
    notDurable: (setting: string) =>
      `The database server has ${setting}: a crash can lose confirmed changes, and reminders would go out twice. Switch it on in postgresql.conf.`,
    schemaReady: (count: number) => `The schema is up to date (${count} migrations).`,
    schemaPending: (names: string) =>
      `Pending: ${names}. Applied with the next command or start, or now with "verbleib migrate".`,
    schemaNewer: (names: string) =>
      `The database was made by a newer version (${names} is unknown here). Update Verbleib.`,
    clockRight: (skew: number) =>
      `This clock and the database's agree (${formatNumber(skew, 'en', { maximumFractionDigits: 1 })} s).`,
    clockSkewed: (skew: number) =>
      `This clock and the database's differ by ${formatNumber(skew, 'en', { maximumFractionDigits: 0 })} s. Check the time synchronisation (NTP) of both machines.`,
    clockFixed: (now: string) =>
      `VERBLEIB_NOW holds the clock at ${now}: good for trials. Clear it in production, or no schedule will run.`,
    neverRan: 'No schedule has run yet. Schedules run while "verbleib serve" runs.',
    auditNotYet: 'Checked once the schema is up to date.',
    onTime: 'All schedules are done.',
    late: (job: string, due: string, last: string | undefined) =>
      `${job} was due (${due}), ${last ? `last done ${last}` : 'but was never done'}. Is "verbleib serve" running? "verbleib jobs" shows errors, "verbleib run ${job}" makes up for it.`,
    diskFree: (gigabytes: number, folder: string) =>
      `${formatNumber(gigabytes, 'en', { maximumFractionDigits: 1 })} GB free in ${folder}.`,
    diskFull: (gigabytes: number, folder: string) =>
      `Only ${formatNumber(gigabytes, 'en', { maximumFractionDigits: 1 })} GB free in ${folder}. Make room (old backups, maildrop).`,
    ssoReady: (issuer: string, keys: number) => `${issuer} answers (${keys === 1 ? 'one key' : `${keys} keys`}).`,
    ssoAway: (issuer: string, cause: string) =>
      `${issuer} does not answer as an OpenID provider does: ${cause}. Check OIDC_ISSUER, the network and the certificate; until then people sign in with password or passkey.`,
    ssoCodes: (codes: string) =>
      `OIDC_GROUPS names ${codes}, but the register has no such codes: these groups get no role from it.`,
    allWell: 'All is well.',
    toDo: (count: number) => (count === 1 ? 'One thing to do.' : `${count} things to do.`),
    names: {
      configuration: 'Configuration',
      web: 'Web pages',
      database: 'Database',
      durability: 'Durability',
      schema: 'Schema',
      mail: 'Mail',
      bounces: 'Bounces',
      clock: 'Clock',
      schedules: 'Schedules',
      audit: 'Audit log',
      disk: 'Disk',
      sso: 'Single sign-on',
    },
  },
});
