import type { Bilingual } from '../shared/locale.js';

/** What a setting's own check asks for, by the key that the check gives as its error. */
export const SETTING_EXPECTED = {
  days: { de: 'ganze Tage von 0 bis 3650', en: 'whole days from 0 to 3650' },
  remindDays: { de: 'ganze Tage von 1 bis 60', en: 'whole days from 1 to 60' },
  threshold: { de: 'eine ganze Zahl von 3 bis 50', en: 'a whole number from 3 to 50' },
  stages: {
    de: 'eine Liste von 1 bis 50 Vorlaufstufen in ganzen Tagen von 0 bis 3650, zum Beispiel 90,30,7',
    en: 'a list of 1 to 50 lead times in whole days from 0 to 3650, such as 90,30,7',
  },
  deadlineStages: {
    de: 'eine Liste von höchstens 50 Vorlaufstufen vor Terminen des Rückwärtsplans, zum Beispiel P2:14,P2/discussion:7 (docs/rules.md nennt die Regeln); leer: keine',
    en: 'a list of at most 50 lead times before deadlines of the backward plan, such as P2:14,P2/discussion:7 (docs/rules.md lists the rules); empty: none',
  },
  roles: {
    de: 'eine Liste von Rollen (hr, manager, clerk, member, steering, auditor, dpo, admin), zum Beispiel hr,admin',
    en: 'a list of roles (hr, manager, clerk, member, steering, auditor, dpo, admin), such as hr,admin',
  },
  provider: {
    de: 'leer oder die Adresse des Anmeldedienstes, https://… (http:// nur auf diesem Rechner)',
    en: 'empty or the address of the sign-in provider, https://… (http:// on this machine only)',
  },
  clientId: {
    de: 'die Kennung, die der Anmeldedienst für Verbleib vergeben hat',
    en: 'the identifier that the sign-in provider has given to Verbleib',
  },
  word: { de: 'ein Text ohne Leerzeichen', en: 'a text without spaces' },
  scopes: {
    de: 'durch Leerzeichen getrennte Namen, darunter openid, zum Beispiel openid profile email',
    en: 'names with spaces between them, openid among them, such as openid profile email',
  },
  groupRoles: {
    de: 'Gruppen mit ihren Rollen, zum Beispiel Personal=hr; FB4-Leitung=manager:FB4; Sozialausschuss=member:SOZ (ein Code nur bei manager, clerk, steering und member, bei member immer)',
    en: 'groups with their roles, such as Personal=hr; FB4-Leitung=manager:FB4; Sozialausschuss=member:SOZ (a code only for manager, clerk, steering and member, for member always)',
  },
  houseName: { de: 'ein Text mit höchstens 120 Zeichen', en: 'a text of at most 120 characters' },
  label: { de: 'ein Text mit höchstens 60 Zeichen', en: 'a text of at most 60 characters' },
  share: { de: 'ein Anteil von 0 bis 1, zum Beispiel 0.3', en: 'a share from 0 to 1, such as 0.3' },
  amount: { de: 'ein Betrag in Euro von 0 bis 1000000', en: 'an amount in euros from 0 to 1000000' },
  factor: { de: 'eine Zahl von 0 bis 10, zum Beispiel 0.85', en: 'a number from 0 to 10, such as 0.85' },
  payTable: {
    de: 'der Name einer Tabelle in config/pay (tvoed-vka) oder der Pfad einer YAML-Datei',
    en: 'the name of a table in config/pay (tvoed-vka) or the path of a YAML file',
  },
  positive: { de: 'eine ganze Zahl ab 1', en: 'a whole number from 1' },
  yesOrNo: { de: 'true oder false', en: 'true or false' },
  mailbox: { de: 'leer oder eine E-Mail-Adresse', en: 'empty or an e-mail address' },
  sender: { de: 'eine E-Mail-Adresse oder Name <Adresse>', en: 'an e-mail address, or Name <address>' },
  webUrl: { de: 'leer oder http://… oder https://…', en: 'empty or http://… or https://…' },
  sources: {
    de: 'leer oder Adressen von Ratsinformationssystemen (http://… oder https://…), durch Kommas getrennt',
    en: 'empty or addresses of council information systems (http://… or https://…) with commas between them',
  },
  certificateFile: {
    de: 'leer oder eine Datei mit Zertifikaten (.pem, .crt, .cer)',
    en: 'empty or a file with certificates (.pem, .crt, .cer)',
  },
  proxyUrl: { de: 'leer oder http://Name:Port', en: 'empty or http://name:port' },
  databaseUrl: { de: 'leer oder postgres://…', en: 'empty or postgres://…' },
  smtpUrl: { de: 'leer oder smtp://… oder smtps://…', en: 'empty or smtp://… or smtps://…' },
  shortSender: {
    de: 'mit MAIL_VERP eine Adresse mit höchstens 24 Zeichen vor dem @',
    en: 'with MAIL_VERP an address with at most 24 letters before the @',
  },
  imapUrl: {
    de: 'leer oder imaps://benutzer:kennwort@server/INBOX',
    en: 'empty or imaps://user:password@server/INBOX',
  },
  imapFolder: {
    de: 'der Name eines Ordners mit höchstens 100 Zeichen, ohne * % " \\',
    en: 'the name of a folder of at most 100 letters, without * % " \\',
  },
  folder: { de: 'ein Verzeichnis', en: 'a folder' },
  timeZone: { de: 'eine IANA-Zeitzone wie Europe/Berlin', en: 'an IANA time zone such as Europe/Berlin' },
  knownRegion: {
    de: 'ein Land oder Bundesland nach ISO 3166-2, für das es eine Feiertagstabelle gibt, etwa DE-NW',
    en: 'an ISO 3166-2 region that has a table of public holidays, such as DE-NW',
  },
  closedDays: {
    de: 'eine Liste von Tagen des Jahres als MM-TT, zum Beispiel 12-24,12-31',
    en: 'a list of days of the year as MM-DD, such as 12-24,12-31',
  },
  lawProfile: { de: 'NRW-TVöD, Bund oder Hochschule', en: 'NRW-TVöD, Bund or Hochschule' },
  lawParameter: {
    de: 'Parameter der Rechtsregeln mit passendem Wert, zum Beispiel P2.days: 10 (docs/rules.md nennt alle)',
    en: 'parameters of the rules with a fitting value, such as P2.days: 10 (docs/rules.md lists them)',
  },
  instant: {
    de: 'leer oder ein Zeitpunkt mit Zeitzone wie 2026-11-22T05:30:00+01:00',
    en: 'empty or an instant with offset such as 2026-11-22T05:30:00+01:00',
  },
  noClockInProduction: { de: 'leer, wenn NODE_ENV=production', en: 'empty when NODE_ENV=production' },
  port: { de: 'ein Port von 0 bis 65535', en: 'a port from 0 to 65535' },
  host: {
    de: 'ein Name oder eine Adresse dieses Rechners, zum Beispiel 127.0.0.1 (nur von hier aus erreichbar) oder 0.0.0.0 (von überall)',
    en: 'a name or an address of this machine, such as 127.0.0.1 (reached from here only) or 0.0.0.0 (from everywhere)',
  },
  proxies: {
    de: 'leer oder Adressen und Netze der Proxys davor, durch Kommas getrennt, zum Beispiel loopback,10.1.0.0/16',
    en: 'empty or addresses and networks of the proxies in front with commas between them, such as loopback,10.1.0.0/16',
  },
} as const satisfies Record<string, Bilingual>;

export type SettingCheck = keyof typeof SETTING_EXPECTED;
