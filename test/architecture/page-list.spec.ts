import { NO_PAGES, PAGES } from '../browser/page-list.js';
import { ROUTE_ROLES } from './route-roles.js';

/** Every route for reading that a browser may be shown. */
const readable = Object.keys(ROUTE_ROLES).filter((route) => route.startsWith('GET ') && !route.startsWith('GET /api/'));

describe('the list of pages that a browser looks at', () => {
  const listed = new Set(PAGES.map(({ route }) => route).filter((route) => route !== undefined));

  it('has every page, or a reason why not', () => {
    expect(readable.filter((route) => !listed.has(route) && !NO_PAGES[route])).toEqual([]);
  });

  it('has no page that is none any more', () => {
    const known = new Set(readable);
    expect([...listed, ...Object.keys(NO_PAGES)].filter((route) => !known.has(route))).toEqual([]);
  });

  it('has each page by a name of its own, fit for a file', () => {
    const names = PAGES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z\d-]+$/.test(name))).toEqual([]);
  });

  it('is looked at by somebody who may', () => {
    const refused = PAGES.filter(({ route, as }) => {
      const callers = route && ROUTE_ROLES[route];
      return Array.isArray(callers) && (as === 'nobody' || !callers.includes(as));
    });
    expect(refused.map(({ name }) => name)).toEqual([]);
  });
});
