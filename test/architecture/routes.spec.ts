import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { ROLES, type Role } from '../../src/identity/roles.js';
import { NAVIGATION } from '../../src/web/navigation.js';
import { signedInAs } from '../support/accounts.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';
import { CALLERS, type Callers, ROUTE_ROLES } from './route-roles.js';

let web: TestWeb;
const cookies = new Map<string, string>();
beforeAll(async () => {
  web = await startTestWeb();
  for (const role of ROLES) cookies.set(role, await signedInAs(web, role));
  cookies.set('no role', await signedInAs(web, null));
});
afterAll(() => web?.close());

const listed = (value: string | string[] | undefined): string[] =>
  value === undefined ? [''] : Array.isArray(value) ? value : [value];

/** Every route of every controller, as `METHOD /path`. */
function routes(): string[] {
  const found = new Set<string>();
  for (const module of web.app.get(ModulesContainer).values())
    for (const { metatype } of module.controllers.values()) {
      const prototype = (metatype as { prototype: object }).prototype;
      for (const name of Object.getOwnPropertyNames(prototype)) {
        const handler: unknown = Object.getOwnPropertyDescriptor(prototype, name)!.value;
        if (typeof handler !== 'function') continue;
        const method: RequestMethod | undefined = Reflect.getMetadata(METHOD_METADATA, handler);
        if (method === undefined) continue;
        for (const base of listed(Reflect.getMetadata(PATH_METADATA, metatype as object)))
          for (const path of listed(Reflect.getMetadata(PATH_METADATA, handler)))
            found.add(
              `${RequestMethod[method]} /${[base, path].join('/')}`.replaceAll(/\/+/g, '/').replace(/([^ ])\/$/, '$1'),
            );
      }
    }
  return [...found].sort();
}

const may = (callers: Callers, caller: (typeof CALLERS)[number]): boolean =>
  callers === 'public' || (callers === 'signed-in' ? caller !== 'nobody' : callers.includes(caller as Role));

const UNKNOWN = '00000000-0000-7000-8000-000000000000';

/** Calls a route with ids that nothing has. @returns whether the guard let it through */
async function letThrough(route: string, cookie: string | undefined): Promise<boolean> {
  const [method, path] = route.split(' ') as [string, string];
  const address = path.replaceAll(/:\w+/g, UNKNOWN).replace('*', 'nothing');
  const response = await fetch(web.url + address, {
    method,
    redirect: 'manual',
    headers: { origin: web.url, ...(cookie && { cookie }) },
  });
  await response.arrayBuffer();
  const toSignIn = response.status === 303 && response.headers.get('location')!.startsWith('/sign-in?next=');
  return ![401, 403].includes(response.status) && !toSignIn;
}

describe('every route', () => {
  it('is in the table, and nothing else is', () => {
    expect(routes()).toEqual(Object.keys(ROUTE_ROLES).toSorted());
  });

  it.each(CALLERS)('is open to %s exactly where the table says so', async (caller) => {
    const open: Record<string, boolean> = {};
    for (const route of Object.keys(ROUTE_ROLES)) open[route] = await letThrough(route, cookies.get(caller));
    expect(open).toEqual(
      Object.fromEntries(Object.entries(ROUTE_ROLES).map(([route, callers]) => [route, may(callers, caller)])),
    );
  });

  it('of the navigation is shown to those alone who may open it', () => {
    for (const { href, roles } of NAVIGATION)
      for (const role of ROLES)
        expect([href, role, roles.includes(role)]).toEqual([href, role, may(ROUTE_ROLES[`GET ${href}`]!, role)]);
  });
});
