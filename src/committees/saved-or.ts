import { VerbleibError } from '../shared/errors.js';
import { type FieldProblem, fieldProblem } from '../web/page/form.js';
import type { Page } from '../web/page/page.js';
import { Redirect } from '../web/page/redirect.js';

/**
 * Saves what a form asks for and goes on; what the register refuses comes back with the form, as 409 where somebody else
 * was faster.
 * @param save returns the address that it leads to
 */
export async function savedOr(
  save: () => Promise<string>,
  again: (problems: FieldProblem[], status: number) => Page | Promise<Page>,
): Promise<Page | Redirect> {
  try {
    return new Redirect(await save());
  } catch (error) {
    if (!(error instanceof VerbleibError)) throw error;
    const problem = fieldProblem('', { de: error.in('de'), en: error.in('en') });
    return again([problem], error.code === 'stale_version' ? 409 : 422);
  }
}
