import type { Bilingual } from '../shared/locale.js';
import type { Owner } from './rule.js';

/** Who owes a deadline, as people in the house are called. */
export const OWNER_NAMES: Record<Owner, Bilingual> = {
  hr: { de: 'Personalstelle', en: 'HR' },
  manager: { de: 'Leitung', en: 'Manager' },
  employee: { de: 'Beschäftigte', en: 'Employee' },
  committee_clerk: { de: 'Gremiengeschäftsstelle', en: 'Committee clerk' },
};
