import { EXIT, VerbleibError } from '../../../shared/errors.js';
import { fieldProblem, type Refused } from '../../../web/page/form.js';
import type { Typed } from '../../../web/page/form-body.js';

/** The field of the pages' forms that a problem belongs to; none: said above the form. */
const FIELDS: Record<string, string> = {
  email: 'email',
  name: 'name',
  employee: 'number',
  role: 'role',
  code: 'scope',
  ends_on: 'ends_on',
};

/**
 * Does something, and says why it cannot be done.
 * @throws what is no reason that the person could do something about
 */
export async function refusalOf(typed: Typed, work: () => Promise<unknown>): Promise<Refused | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (!(error instanceof VerbleibError) || error.exit !== EXIT.usage) throw error;
    return { problems: [fieldProblem(FIELDS[error.code] ?? '', error.text)], typed };
  }
}
