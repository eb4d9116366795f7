/**
 * One line of a contract list, parsed: what it says of a person, a unit, a post, a programme and a contract. Dates are
 * ISO text. A line that cannot be applied is `rejected` and may lack anything but its number in the file.
 */
export interface ContractLine {
  line: number;
  rejected: boolean;
  employee_number: string | null;
  family_name: string | null;
  given_name: string | null;
  email: string | null;
  unit_code: string | null;
  unit_name: string | null;
  position_number: string | null;
  job_title: string | null;
  programme_code: string | null;
  programme_name: string | null;
  pay_group: string | null;
  pay_step: number | null;
  weekly_hours: number | null;
  fte: number | null;
  starts_on: string | null;
  ends_on: string | null;
  ground: string | null;
  ground_text: string | null;
  signed_on: string | null;
  received_on: string | null;
  number: string | null;
  predecessor_number: string | null;
  supervisor_number: string | null;
  left_on: string | null;
  leaving_reason: string | null;
  note: string | null;
}

/** The staging table's columns, in the order in which lines are loaded. */
export const LINE_COLUMNS: Record<keyof ContractLine, string> = {
  line: 'int',
  rejected: 'boolean',
  employee_number: 'text',
  family_name: 'text',
  given_name: 'text',
  email: 'text',
  unit_code: 'text',
  unit_name: 'text',
  position_number: 'text',
  job_title: 'text',
  programme_code: 'text',
  programme_name: 'text',
  pay_group: 'text',
  pay_step: 'smallint',
  weekly_hours: 'numeric(5, 2)',
  fte: 'numeric(5, 4)',
  starts_on: 'date',
  ends_on: 'date',
  ground: 'text',
  ground_text: 'text',
  signed_on: 'date',
  received_on: 'date',
  number: 'text',
  predecessor_number: 'text',
  supervisor_number: 'text',
  left_on: 'date',
  leaving_reason: 'text',
  note: 'text',
};

export type LineColumn = keyof ContractLine;
