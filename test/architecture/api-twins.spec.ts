import { API_ROUTE_ROLES } from './api-route-roles.js';
import { API_TWINS } from './api-twins.js';
import { CALLERS, type Callers, ROUTE_ROLES } from './route-roles.js';

const may = (callers: Callers, caller: (typeof CALLERS)[number]): boolean =>
  callers === 'public' ||
  (callers === 'signed-in' ? caller !== 'nobody' : (callers as readonly string[]).includes(caller));

/** Writes of pages by people who are signed in. */
const writes = Object.keys(ROUTE_ROLES).filter(
  (route) => !route.startsWith('GET ') && !route.includes(' /api/') && ROUTE_ROLES[route] !== 'public',
);

describe('what somebody can do on a page', () => {
  it('is there for programs, or a reason why not: in the table, and nothing else is', () => {
    expect(Object.keys(API_TWINS).toSorted()).toEqual(writes.toSorted());
    const wrong = Object.entries(API_TWINS).filter(([, twins]) =>
      typeof twins === 'string'
        ? !/^no twin: .{20}/.test(twins)
        : twins.length === 0 || twins.some((twin) => !(twin in API_ROUTE_ROLES)),
    );
    expect(wrong).toEqual([]);
  });

  it('can be done by a program of the same people', () => {
    for (const [route, twins] of Object.entries(API_TWINS))
      for (const twin of typeof twins === 'string' ? [] : twins)
        for (const caller of CALLERS.filter((each) => may(ROUTE_ROLES[route]!, each)))
          expect([route, twin, caller, may(API_ROUTE_ROLES[twin]!, caller)]).toEqual([route, twin, caller, true]);
  });
});
