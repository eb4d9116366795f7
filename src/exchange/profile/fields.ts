/** What a column of a contract list can mean. */
export const FIELDS = [
  'employee_number',
  'family_name',
  'given_name',
  'email',
  'unit_code',
  'unit_name',
  'position_number',
  'job_title',
  'programme',
  'pay_group',
  'pay_step',
  'weekly_hours',
  'fte',
  'starts_on',
  'ends_on',
  'ground',
  'signed_on',
  'received_on',
  'number',
  'predecessor_number',
  'supervisor_number',
  'left_on',
  'leaving_reason',
  'note',
] as const;
export type Field = (typeof FIELDS)[number];

/** Columns without which a file says too little. `ends_on` must be there, though its cells may be empty. */
export const NEEDED: readonly Field[] = [
  'employee_number',
  'family_name',
  'unit_code',
  'starts_on',
  'ends_on',
  'number',
];
