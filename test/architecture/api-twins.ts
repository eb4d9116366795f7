/** Proof of who asks (a password, a code, a key of the browser) belongs to a page; no program gives it. */
const PROOF = 'no twin: second factors and passwords are set by their owner on a page, where proof is asked for';

/** Kinds of facts of a programme; grants are one more, for HR alone. */
const FACTS = ['statements', 'indicators', 'objectives', 'work-items', 'milestones', 'participants'].map(
  (kind) => `/api/v1/programmes/:id/${kind}`,
);

/**
 * What each write of a page is called for programs, or why it is not there for them. Signing in and out, and links for a
 * password, are open to everybody and for people alone: they do not stand here.
 */
export const API_TWINS: Record<string, readonly string[] | string> = {
  'POST /account/feeds': ['POST /api/v1/me/feeds'],
  'POST /account/feeds/:id/revoke': ['DELETE /api/v1/me/feeds/:id'],
  'POST /account/passkeys': PROOF,
  'POST /account/passkeys/:id/remove': PROOF,
  'POST /account/passkeys/begin': PROOF,
  'POST /account/password': PROOF,
  'POST /account/profile': ['PATCH /api/v1/me/account'],
  'POST /account/recovery-codes': PROOF,
  'POST /account/sessions/end': ['DELETE /api/v1/me/sessions/:id', 'POST /api/v1/me/sessions/end-others'],
  'POST /account/tokens': ['POST /api/v1/me/tokens'],
  'POST /account/tokens/:id/revoke': ['DELETE /api/v1/me/tokens/:id'],
  'POST /account/totp': PROOF,
  'POST /account/totp/confirm': PROOF,
  'POST /account/totp/remove': PROOF,
  'POST /admin/accounts': ['POST /api/v1/accounts'],
  'POST /admin/accounts/:id/access': [
    'POST /api/v1/accounts/:id/disable',
    'POST /api/v1/accounts/:id/enable',
    'POST /api/v1/accounts/:id/end-sessions',
    'POST /api/v1/accounts/:id/send-link',
  ],
  'POST /admin/accounts/:id/employee': ['POST /api/v1/accounts/:id/employee'],
  'POST /admin/accounts/:id/factors': ['POST /api/v1/accounts/:id/reset-factors'],
  'POST /admin/accounts/:id/profile': ['PATCH /api/v1/accounts/:id'],
  'POST /admin/accounts/:id/roles': ['POST /api/v1/accounts/:id/roles'],
  'POST /admin/accounts/:id/roles/:role/take': ['DELETE /api/v1/accounts/:id/roles/:role'],
  'POST /admin/import': ['POST /api/v1/import-runs'],
  'POST /admin/import/:id/apply': ['POST /api/v1/import-runs/:id/apply'],
  'POST /admin/import/:id/check': ['POST /api/v1/import-runs/:id/check'],
  'POST /admin/import/:id/columns': ['POST /api/v1/import-runs/:id/columns'],
  'POST /admin/import/:id/discard': ['POST /api/v1/import-runs/:id/discard'],
  'POST /admin/import/:id/undo': ['POST /api/v1/import-runs/:id/undo'],
  'POST /admin/import/sample': ['POST /api/v1/import-runs/sample'],
  'POST /admin/settings/absences': ['POST /api/v1/settings/absences'],
  'POST /admin/settings/absences/:id': ['DELETE /api/v1/settings/absences/:id'],
  'POST /admin/settings/house/:section': ['PATCH /api/v1/settings', 'POST /api/v1/settings/preview'],
  'POST /admin/settings/units/:id': ['PATCH /api/v1/settings/units/:id'],
  'POST /committees/:id/edit': ['PATCH /api/v1/committees/:id'],
  'POST /committees/:id/members': ['POST /api/v1/committees/:id/members'],
  'POST /committees/:id/members/:member': ['PATCH /api/v1/committees/:id/members/:member'],
  'POST /committees/:id/promises': ['POST /api/v1/promises'],
  'POST /committees/:id/promises/:promise/edit': ['PATCH /api/v1/promises/:id'],
  'POST /committees/:id/promises/:promise/steps/:step': ['POST /api/v1/promises/:id/steps'],
  'POST /committees/:id/promises/marked': ['POST /api/v1/promises'],
  'POST /committees/:id/promises/minutes': ['POST /api/v1/sentences'],
  'POST /committees/:id/sessions': ['POST /api/v1/committees/:id/sessions'],
  'POST /committees/:id/sessions/:session/edit': ['PATCH /api/v1/committees/:id/sessions/:session'],
  'POST /committees/:id/sessions/:session/outcomes': ['POST /api/v1/committees/:id/sessions/:session/outcomes'],
  'POST /committees/:id/sessions/:session/outcomes/:outcome': [
    'PATCH /api/v1/committees/:id/sessions/:session/outcomes/:outcome',
    'DELETE /api/v1/committees/:id/sessions/:session/outcomes/:outcome',
  ],
  'POST /contracts/:id/requests': ['POST /api/v1/tasks'],
  'POST /contracts/:id/steps/:step': ['POST /api/v1/decisions/:id/steps'],
  'POST /contracts/:id/tasks/:task': ['POST /api/v1/tasks/:id/result'],
  'POST /mail/:id/resend': ['POST /api/v1/mails/:id/resend'],
  'POST /programmes/:id/facts/:kind': FACTS.map((kind) => `POST ${kind}`),
  'POST /programmes/:id/facts/:kind/:fact': FACTS.flatMap((kind) => [`PUT ${kind}/:fact`, `DELETE ${kind}/:fact`]),
  'POST /programmes/:id/import': ['POST /api/v1/programmes/:id/indicator-imports'],
  'POST /programmes/:id/import/apply': ['POST /api/v1/programmes/:id/indicator-imports'],
  'POST /programmes/:id/months/:month': ['PUT /api/v1/programmes/:id/indicators/:fact/values/:month'],
  'POST /year-end/:year/bulk': ['POST /api/v1/decision-steps'],
};
