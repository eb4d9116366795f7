/** What somebody may be in this house. One account can have several, each for a time. */
export const ROLES = ['hr', 'manager', 'clerk', 'member', 'steering', 'auditor', 'dpo', 'admin'] as const;
export type Role = (typeof ROLES)[number];
