import { escalationRoutes, type House, hrRoutes, managerRoutes, type RoutedUnit } from './routing.js';

const unit = (id: string, parentId: string | null, facts: Partial<RoutedUnit> = {}): RoutedUnit => ({
  id,
  parentId,
  managerId: null,
  deputyId: null,
  hrContactId: null,
  ...facts,
});
const house = (units: RoutedUnit[], absent: Record<string, string | null> = {}, unreachable: string[] = []): House => ({
  units: new Map(units.map((one) => [one.id, one])),
  reachable: new Set(['ana', 'ben', 'cem', 'dora', 'eva'].filter((name) => !unreachable.includes(name))),
  absent: new Map(Object.entries(absent)),
  hrMailbox: 'mailbox',
});
const names = (routes: { recipient: string; responsible: string }[]): string[] =>
  routes.map(({ recipient, responsible }) =>
    recipient === responsible ? recipient : `${recipient} for ${responsible}`,
  );

const TREE = [
  unit('top', null, { managerId: 'eva', hrContactId: 'dora' }),
  unit('team', 'top', { managerId: 'ana', deputyId: 'ben', hrContactId: 'cem' }),
];

describe('the way to HR', () => {
  it('goes up to the mailbox', () => expect(names(hrRoutes('team', house(TREE)))).toEqual(['cem', 'dora', 'mailbox']));
  it('asks the representative of someone absent, and theirs', () =>
    expect(names(hrRoutes('team', house(TREE, { cem: 'ben', ben: 'ana' })))).toEqual([
      'ana for cem',
      'dora',
      'mailbox',
    ]));
  it('passes over someone absent whom nobody represents, and a circle of representatives', () => {
    expect(names(hrRoutes('team', house(TREE, { cem: null })))).toEqual(['dora', 'mailbox']);
    expect(names(hrRoutes('team', house(TREE, { cem: 'ben', ben: 'cem' })))).toEqual(['dora', 'mailbox']);
  });
  it('may end nowhere', () =>
    expect(hrRoutes('team', { ...house([unit('team', null)]), hrMailbox: undefined })).toEqual([]));
});

describe('the way to the manager', () => {
  it('is the manager, then the parent’s', () =>
    expect(names(managerRoutes('team', house(TREE)))).toEqual(['ana', 'eva']));
  it('is the deputy in place of an absent manager', () =>
    expect(names(managerRoutes('team', house(TREE, { ana: null })))).toEqual(['ben for ana', 'eva']));
  it('is the deputy on their own account where the manager has no address or has left', () =>
    expect(names(managerRoutes('team', house(TREE, {}, ['ana'])))).toEqual(['ben', 'eva']));
  it('goes up where neither can be told', () =>
    expect(names(managerRoutes('team', house(TREE, { ana: null, ben: null })))).toEqual(['eva']));
  it('names each recipient once', () =>
    expect(names(managerRoutes('team', house(TREE, { ana: 'eva' })))).toEqual(['eva for ana']));
});

describe('escalation', () => {
  it('goes to whoever comes next on the way up', () => {
    expect(names(escalationRoutes('team', house(TREE)))).toEqual(['eva']);
    expect(escalationRoutes('top', house(TREE))).toEqual([]);
  });
});
