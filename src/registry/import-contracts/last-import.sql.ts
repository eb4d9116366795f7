/** Number of the import that is about to be applied. Imports wait for each other, so none is given twice. */
export const NEXT_APPLIED = '(select coalesce(max(applied_no), 0) + 1 from import_run)';

/** The contract list that was applied last and not undone since. */
export const LAST_IMPORT = `
  select * from import_run where kind = 'contracts' and state = 'applied' order by applied_no desc limit 1`;
