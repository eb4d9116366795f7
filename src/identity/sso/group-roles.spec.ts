import { parseGroupRoles } from './group-roles.js';

describe('parseGroupRoles', () => {
  it('reads a map, with one role or several for a group', () => {
    expect(parseGroupRoles({ Personal: 'hr', 'FB 4': ['manager:FB4', 'auditor'] })).toEqual([
      { group: 'Personal', role: 'hr', code: null },
      { group: 'FB 4', role: 'manager', code: 'FB4' },
      { group: 'FB 4', role: 'auditor', code: null },
    ]);
  });

  it('reads one line, with names as a directory has them', () => {
    expect(parseGroupRoles('CN=Personal,OU=Gruppen=hr; SOZ = member:SOZ ;')).toEqual([
      { group: 'CN=Personal,OU=Gruppen', role: 'hr', code: null },
      { group: 'SOZ', role: 'member', code: 'SOZ' },
    ]);
    expect(parseGroupRoles('')).toEqual([]);
  });

  it.each([
    ['a role that does not exist', { a: 'boss' }],
    ['a role that cannot be limited', { a: 'hr:FB4' }],
    ['a member of no committee', { a: 'member' }],
    ['an empty code', { a: 'manager:' }],
    ['a line without a role', 'Personal'],
    ['a role without a group', '=hr'],
    ['a list', ['hr']],
  ])('refuses %s', (_, value) => {
    expect(parseGroupRoles(value)).toBeUndefined();
  });
});
