import { messages } from '../shared/locale.js';
import type { Role } from './roles.js';

const DE: Record<Role, string> = {
  hr: 'Personalstelle',
  manager: 'Leitung',
  clerk: 'Gremiengeschäftsstelle',
  member: 'Ausschussmitglied',
  steering: 'Steuerungsgruppe',
  auditor: 'Revision',
  dpo: 'Datenschutzbeauftragte',
  admin: 'Systemverwaltung',
};

const EN: Record<Role, string> = {
  hr: 'HR',
  manager: 'Manager',
  clerk: 'Committee clerk',
  member: 'Committee member',
  steering: 'Steering group',
  auditor: 'Auditor',
  dpo: 'Data protection officer',
  admin: 'Administrator',
};

export const roleMessages = messages({
  de: { role: (role: Role) => DE[role] },
  en: { role: (role: Role) => EN[role] },
});
