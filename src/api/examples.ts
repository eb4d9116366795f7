/**
 * Ids in the examples of the description. The tests put the ids of their own county in their place, so each example is
 * a call that was made.
 */
export const EXAMPLE = {
  contract: '01a2048f-0000-7000-8000-00000000c001',
  decision: '01a2048f-0000-7000-8000-00000000d001',
  mail: '01a2048f-0000-7000-8000-00000000e001',
  unit: '01a2048f-0000-7000-8000-00000000a001',
  programme: '01a2048f-0000-7000-8000-00000000b001',
  task: '01a2048f-0000-7000-8000-00000000f001',
  importRun: '01a2048f-0000-7000-8000-000000001001',
  undoneImport: '01a2048f-0000-7000-8000-000000001002',
  uploadedImport: '01a2048f-0000-7000-8000-000000001003',
  absence: '01a2048f-0000-7000-8000-000000002001',
  committee: '01a2048f-0000-7000-8000-000000003001',
  account: '01a2048f-0000-7000-8000-000000005001',
  accountRole: '01a2048f-0000-7000-8000-000000005002',
  session: '01a2048f-0000-7000-8000-000000004001',
} as const;
