/**
 * Why a case is named in the non-public version: facts of the procedure, never of the person. The list is closed: what is not
 * on it, above all health, absence, special protection and conduct, is not for a committee.
 */
export const TOLD_REASONS = [
  'awaits_money',
  'awaits_post',
  'awaits_staff_council',
  'awaits_signature',
  'extension_offered',
  'permanence_offered',
  'law_checked',
  'task_ends',
  'advice_wanted',
] as const;

export type ToldReason = (typeof TOLD_REASONS)[number];
