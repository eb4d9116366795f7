import { z } from 'zod';
import { ROLES } from '../identity/roles.js';
import { parseGroupRoles } from '../identity/sso/group-roles.js';
import { fitsParameter } from '../law/parameters.js';
import { parseDeadlineStage, writtenStage } from '../law/plan/deadline-stage.js';
import { LOCALES } from '../shared/locale.js';
import type { SettingCheck } from './settings.messages.js';

// Every check names the key of its text in settings.messages.ts.
const expects = (check: SettingCheck): SettingCheck => check;

/** Numbers from YAML or the environment. z.coerce turns '', true and [] into numbers: those must be errors. */
const numeric = (check: SettingCheck) =>
  z.preprocess(
    (value) => (typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? value : Number.NaN),
    z.coerce.number(expects(check)),
  );
const between = (check: SettingCheck, least: number, most: number) =>
  numeric(check).refine((value) => Number.isInteger(value) && value >= least && value <= most, expects(check));
const days = between('days', 0, 3650);
const positive = (most = Number.MAX_SAFE_INTEGER) => between('positive', 1, most);
const amount = numeric('amount').refine((value) => value >= 0 && value <= 1_000_000, expects('amount'));
const factor = numeric('factor').refine((value) => value >= 0 && value <= 10, expects('factor'));
const share = numeric('share').refine((value) => value >= 0 && value <= 1, expects('share'));

/** A list, or its entries with commas between them, as the environment has it. */
const listed = (value: unknown): unknown =>
  typeof value === 'string' ? value.split(',').map((part) => part.trim()) : value;

/** Lead times in days, given as a list or as `365,180,…`; sorted largest first, each at most once. */
const stages = z
  .preprocess(listed, z.array(days, expects('stages')).min(1, expects('stages')).max(50, expects('stages')))
  .transform((list) => [...new Set(list)].sort((a, b) => b - a));

/** Lead times before deadlines of the plan, each as it is kept; the environment has them as `P2:14,S1:7`. Empty: none. */
const deadlineStages = z.preprocess(
  (value) => (value === '' ? [] : listed(value)),
  z
    .array(
      z
        .string(expects('deadlineStages'))
        .refine((written) => parseDeadlineStage(written).stage !== undefined, expects('deadlineStages')),
      expects('deadlineStages'),
    )
    .max(50, expects('deadlineStages'))
    .transform((list) => [...new Set(list.map((written) => writtenStage(parseDeadlineStage(written).stage!)))].sort()),
);

/** Days of the year as MM-DD; 02-29 counts in leap years. Empty: none. */
const closedDays = z.preprocess(
  (value) => (value === '' ? [] : listed(value)),
  z.array(
    z.string(expects('closedDays')).refine((day) => {
      try {
        return /^\d{2}-\d{2}$/.test(day) && Boolean(Temporal.PlainMonthDay.from(day));
      } catch {
        return false;
      }
    }, expects('closedDays')),
    expects('closedDays'),
  ),
);

/** What a person's word for a parameter's value stands for; what does not fit its rule is found with the profile. */
const parameterValue = (written: string): number | boolean | string =>
  /^\d+$/.test(written) ? Number(written) : /^(true|false)$/.test(written) ? written === 'true' : written;

/** Parameters of rules by name; the environment has them as `P2.days=10,S2.days=21`. */
const lawParameters = z.preprocess(
  (value) =>
    typeof value === 'string'
      ? Object.fromEntries(
          (value === '' ? [] : value.split(',')).map((part) => {
            const [key = '', written = ''] = part.split('=');
            return [key.trim(), parameterValue(written.trim())];
          }),
        )
      : value,
  z
    .record(
      z.string(),
      z.union([z.number(), z.boolean(), z.string()], expects('lawParameter')),
      expects('lawParameter'),
    )
    .refine(
      (record) => Object.entries(record).every(([key, value]) => fitsParameter(key, value)),
      expects('lawParameter'),
    ),
);

/** true or false; the environment has it as text. */
const yesOrNo = z.union([z.boolean(), z.stringbool()], expects('yesOrNo'));

const ADDRESS = /^[^\s@<>]+@[^\s@<>]+$/;
const SENDER = /^([^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/;
// The German states by name: a wrong one must stop the start, and the table of holidays is too large to load for it.
const REGION = /^(DE-(B[BEWY]|H[BEH]|MV|N[IW]|RP|S[HLNT]|TH)|(?!DE-)[A-Z]{2}(-[A-Z0-9]{1,3})?|DE)$/;
// A name, an IPv4 or an IPv6 address without brackets, to listen on.
const HOST = /^([a-z\d]([a-z\d.-]{0,251}[a-z\d])?|[\da-f:.]*:[\da-f:.]*)$/i;
// Addresses and networks, and the names for them that Fastify knows.
const PROXY = /^(loopback|linklocal|uniquelocal|[\d.]+(\/\d{1,2})?|[\da-f:.]*:[\da-f:.]*(\/\d{1,3})?)$/i;
// The path of a file with certificates as text.
const CERTIFICATE_FILE = /^\S.*\.(pem|crt|cer)$/i;
// A name in config/pay, or the path of a file.
const PAY_TABLE = /^([\w-]+|.*\.ya?ml)$/;
const text = (check: SettingCheck, pattern: RegExp) => z.string(expects(check)).regex(pattern, expects(check));
// Either part may be the one that reports, so both name the check.
const emptyOr = <Schema extends z.ZodType<string>>(schema: Schema, check: SettingCheck) =>
  z.union([z.literal(''), schema], expects(check));
const optionalUrl = (check: SettingCheck, protocol: RegExp) =>
  emptyOr(z.url({ protocol, error: expects(check) }), check);

const timeZone = z.string(expects('timeZone')).refine((zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}, expects('timeZone'));

const instant = emptyOr(
  z.string().refine((written) => {
    try {
      return Boolean(Temporal.Instant.from(written));
    } catch {
      return false;
    }
  }, expects('instant')),
  'instant',
);

/** Roles with commas between them. Empty: none. */
const roles = z.preprocess(
  (value) => (value === '' ? [] : listed(value)),
  z.array(z.enum(ROLES, expects('roles')), expects('roles')),
);

/** TLS, or the machine itself: what the provider says decides who gets in. */
const PROVIDER = /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1|\[::1\])([:/]|$))/;
const WORD = /^\S*$/;
/** With the user who reads it, and the folder as path. */
const IMAP = /^imaps?:\/\/[^\s/@:]+(:[^\s/@]*)?@[^\s/@?#]+(\/[^\s?#]*)?(\?[^\s#]*)?$/;
const IMAP_FOLDER = /^[^\p{Cc}*%"\\]{1,100}$/u;
const SCOPES = /^(\S+ +)*openid( +\S+)*$/;

const groupRoles = z.unknown().transform((value, context) => {
  const read = parseGroupRoles(value);
  if (!read) context.addIssue({ code: 'custom', message: expects('groupRoles') });
  return read ?? [];
});

const oidc = z
  .strictObject({
    issuer: emptyOr(text('provider', PROVIDER), 'provider'),
    clientId: text('word', WORD),
    clientSecret: text('word', WORD),
    scopes: text('scopes', SCOPES),
    groupsClaim: text('word', WORD),
    groups: groupRoles,
    createAccounts: yesOrNo,
    linkByEmail: yesOrNo,
    label: z.string(expects('label')).max(60, expects('label')),
  })
  .refine(({ issuer, clientId }) => !issuer || clientId, { path: ['clientId'], error: expects('clientId') });

/** Proxies in front whose word about a caller's address is taken, with commas between them. Empty: none. */
const trustedProxies = z.preprocess(
  (value) => (value === '' ? [] : listed(value)),
  z.array(text('proxies', PROXY), expects('proxies')).max(50, expects('proxies')),
);

/** Addresses of council information systems, with commas between them. Empty: none. */
const sources = z.preprocess(
  (value) => (value === '' ? [] : listed(value)),
  z.array(z.url({ protocol: /^https?$/, error: expects('sources') }), expects('sources')).max(20, expects('sources')),
);

const mail = z
  .strictObject({
    smtpUrl: optionalUrl('smtpUrl', /^smtps?$/),
    from: text('sender', SENDER),
    connections: positive(50),
    retryHours: positive(720),
    verp: yesOrNo,
    bounces: emptyOr(z.string().regex(IMAP, expects('imapUrl')), 'imapUrl'),
    bouncesDone: text('imapFolder', IMAP_FOLDER),
    bouncesKeepDays: between('days', 1, 3650),
  })
  // RFC 5321 4.5.3.1.1: a local part has at most 64 letters, and the token with its mark needs 40 of them.
  .refine(({ from, verp }) => !verp || /^(?:[^<>]*<)?[^\s@<>]{1,24}@/.test(from), {
    path: ['from'],
    error: expects('shortSender'),
  });

/** All settings with type and range: config/default.yaml holds the defaults and says what each is for. */
export const settingsSchema = z.strictObject({
  http: z.strictObject({
    port: between('port', 0, 65535),
    host: text('host', HOST),
    publicUrl: optionalUrl('webUrl', /^https?$/),
    trustProxy: trustedProxies,
  }),
  house: z.strictObject({
    name: z.string(expects('houseName')).max(120, expects('houseName')),
    accessibilityContact: emptyOr(text('mailbox', ADDRESS), 'mailbox'),
  }),
  dataDir: z.string(expects('folder')).min(1, expects('folder')),
  database: z.strictObject({ url: optionalUrl('databaseUrl', /^postgres(ql)?$/), pool: positive(200) }),
  mail,
  timeZone,
  holidayRegion: text('knownRegion', REGION),
  officeClosed: closedDays,
  locale: z.enum(LOCALES),
  reminders: z.strictObject({
    stages,
    escalationStages: stages,
    committeeStages: stages,
    promiseStages: stages,
    deadlineStages,
    mode: z.enum(['digest', 'single']),
    hrMailbox: emptyOr(text('mailbox', ADDRESS), 'mailbox'),
  }),
  staff: z.strictObject({ mails: yesOrNo, remindDays: between('remindDays', 1, 60) }),
  cliffs: z.strictObject({
    minContracts: positive(),
    minShareFixedTerm: share,
    minShareTotal: share,
    horizonDays: days,
  }),
  import: z.strictObject({
    maxBytes: positive(),
    maxUnpackedBytes: positive(),
    maxEntries: positive(),
    timeoutSeconds: positive(),
    keepDays: between('days', 1, 3650),
  }),
  law: z.strictObject({
    profile: z.enum(['NRW-TVöD', 'Bund', 'Hochschule'], expects('lawProfile')),
    parameters: lawParameters,
  }),
  plan: z.strictObject({ atRiskDays: days }),
  committees: z.strictObject({ keepFormerDays: between('days', 1, 3650) }),
  briefings: z.strictObject({ threshold: between('threshold', 3, 50), draftDays: between('remindDays', 1, 60) }),
  pay: z.strictObject({
    table: text('payTable', PAY_TABLE),
    bonusRate: factor,
    onCostRate: share,
  }),
  vacancy: z.strictObject({
    days,
    factor,
    recruiting: amount,
    onboarding: amount,
    source: z.string(),
  }),
  oparl: z.strictObject({
    sources,
    allowPrivate: yesOrNo,
    ca: emptyOr(text('certificateFile', CERTIFICATE_FILE), 'certificateFile'),
    proxy: optionalUrl('proxyUrl', /^http$/),
    keepDays: between('days', 1, 3650),
    maxBytes: positive(),
    maxTotalBytes: positive(),
    maxRequests: positive(1_000_000),
    maxObjects: positive(10_000_000),
    timeoutSeconds: positive(3600),
    totalSeconds: positive(86_400),
  }),
  signIn: z.strictObject({ idleMinutes: positive(10_080), maxHours: positive(720), secondFactorRoles: roles }),
  oidc,
  api: z.strictObject({ requestsPerMinute: positive(100_000) }),
  jobs: z.strictObject({ heartbeatSeconds: positive(), leaseSeconds: positive() }),
  now: instant,
});

export type SettingValues = z.infer<typeof settingsSchema>;
