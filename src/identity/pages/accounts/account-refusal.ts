import { EXIT, VerbleibError } from '../../../shared/errors.js';
import { fieldProblem, type Refused } from '../../../web/page/form.js';
import type { Typed } from '../../../web/page/form-body.js';
import { AccountProblem } from '../../accounts/account-problem.js';

/** The field of the pages' forms that a problem belongs to; none: said above the form. */
const FIELDS: Record<string, string> = { email: 'email', name: 'name', employee: 'number' };
/** The same, of those that are there for each role. */
const ROLE_FIELDS: Record<string, string> = { role: 'role', code: 'scope', ends_on: 'ends_on' };

/**
 * Does something, and says why it cannot be done.
 * @param ending of the names of the fields of the role at a place, where a form has several
 * @throws what is no reason that the person could do something about
 */
export async function refusalOf(
  typed: Typed,
  work: () => Promise<unknown>,
  ending: (roleAt: number) => string = () => '',
): Promise<Refused | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (!(error instanceof VerbleibError) || error.exit !== EXIT.usage) throw error;
    const ofRole = ROLE_FIELDS[error.code];
    const at = error instanceof AccountProblem ? error.roleAt : 0;
    const field = ofRole ? `${ofRole}${ending(at)}` : (FIELDS[error.code] ?? '');
    return { problems: [fieldProblem(field, error.text)], typed };
  }
}
