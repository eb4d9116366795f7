import { ROLES, type Role } from '../roles.js';

/** What members of one group of the provider are here. */
export interface GroupRole {
  group: string;
  role: Role;
  /** Code of the unit, committee or programme that the role is limited to; null: none. */
  code: string | null;
}

/** Whether a role stands alone, has a code if wished, or must have one: a member belongs to a committee. */
const CODE: Record<Role, 'none' | 'may' | 'must'> = {
  hr: 'none',
  manager: 'may',
  clerk: 'may',
  member: 'must',
  steering: 'may',
  auditor: 'none',
  dpo: 'none',
  admin: 'none',
};

const written = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : [value]);

function groupRole(group: string, value: unknown): GroupRole | undefined {
  if (typeof value !== 'string' || !group.trim()) return undefined;
  const [name, code, ...more] = value.split(':').map((part) => part.trim());
  const role = ROLES.find((known) => known === name);
  if (!role || code === '' || more.length > 0) return undefined;
  if (CODE[role] === (code ? 'none' : 'must')) return undefined;
  return { group: group.trim(), role, code: code ?? null };
}

/** `Group=role:code; …`; a group's name may hold `=` and commas, as those of a directory do. */
function pairs(text: string): [string, unknown][] {
  return text
    .split(';')
    .filter((part) => part.trim())
    .map((part) => {
      const at = part.lastIndexOf('=');
      return [part.slice(0, Math.max(at, 0)), part.slice(at + 1)];
    });
}

/**
 * Reads which group has which roles: a map from the group's name to a role or a list of roles, or the same in one line.
 * @returns undefined for what cannot be read
 */
export function parseGroupRoles(value: unknown): GroupRole[] | undefined {
  const entries =
    typeof value === 'string'
      ? pairs(value)
      : value && typeof value === 'object' && !Array.isArray(value)
        ? Object.entries(value).flatMap(([group, roles]) =>
            written(roles).map((role): [string, unknown] => [group, role]),
          )
        : undefined;
  const read = entries?.map(([group, role]) => groupRole(group, role));
  return read?.every((entry) => entry !== undefined) ? read : undefined;
}
