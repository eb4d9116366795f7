import type { Role } from '../../src/identity/roles.js';
import { PAGES } from '../browser/page-list.js';
import { signedInAs } from './accounts.js';
import type { DashboardCounty } from './dashboard-county.js';
import { formsOf, type PageForm, unescaped } from './page-forms.js';
import type { TestWeb } from './test-web.js';

const ID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;
/** What is sent instead of a page. */
const FILES = /\/(export|pdf|oparl|body|feed)\b|format=/;

/** Addresses that differ in ids, days and numbers alone lead to the same forms, and so does a list however it is narrowed. */
const alike = (address: string): string =>
  address
    .replace(/#.*/, '')
    .replaceAll(ID, ':id')
    .replace(/^([^?:]*)\?.*/, '$1')
    .replaceAll(/(?<=[/=])[\d.-]+(?=[/&?]|$)/g, ':n');

/** A form, where it stands ('' for the answer to another form), and to whom it is offered. */
export interface FoundForm extends PageForm {
  key: string;
  address: string;
  as: Role;
}

export interface Shown {
  status: number;
  html: string;
  location: string | null;
}

/** Lone halves of characters as a program may send them; `encodeURIComponent` has no word for them. */
const encoded = (text: string): string =>
  text
    .split(/(\p{Cs})/u)
    .map((part) => (/^\p{Cs}$/u.test(part) ? '%ED%A0%80' : encodeURIComponent(part)))
    .join('');

/** People of several roles who look at all pages of some areas and at what these link to. */
export class FormWalk {
  readonly #cookies = new Map<Role, string>();
  readonly #seen = new Set<string>();
  /** Addresses of pages that are alike. */
  readonly #alike = new Map<string, Set<string>>();
  readonly #found = new Set<string>();

  constructor(
    private readonly web: TestWeb,
    private readonly area: RegExp,
  ) {}

  /** @param more addresses beside those of the list of pages */
  async begin(county: DashboardCounty, roles: readonly Role[], more: readonly string[]): Promise<FoundForm[]> {
    for (const role of roles) this.#cookies.set(role, await signedInAs(this.web, role));
    const addresses = [...more];
    for (const { address, route } of PAGES)
      if (route && this.area.test(route.slice(4))) addresses.push(await address({ web: this.web, county }));
    const forms: FoundForm[] = [];
    for (const role of roles) forms.push(...(await this.from(addresses, role)));
    return forms;
  }

  /** The forms that are new on these pages, and on those that they link to and that nobody has seen the like of. */
  async from(addresses: readonly string[], role: Role): Promise<FoundForm[]> {
    const forms: FoundForm[] = [];
    const queue = [...addresses];
    for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
      if (!this.area.test(address) || FILES.test(address)) continue;
      const { html } = await this.get(role, address);
      forms.push(...this.newForms(role, address, html));
      queue.push(...linksOf(html, address).filter((link) => this.#isNew(link, role)));
    }
    return forms;
  }

  #isNew(address: string, role: Role): boolean {
    const pattern = alike(address);
    this.#alike.set(pattern, (this.#alike.get(pattern) ?? new Set()).add(address));
    return !this.#seen.has(`${role} ${pattern}`) && this.#seen.add(`${role} ${pattern}`).size > 0;
  }

  /** The forms of a page that nobody has seen yet. */
  newForms(role: Role, address: string, html: string): FoundForm[] {
    return formsOf(html, address.replace(/#.*/, ''))
      .map((form) => ({ ...form, address, as: role, key: keyOf(form) }))
      .filter(({ key }) => !this.#found.has(key) && this.#found.add(key));
  }

  /** The form as it stands there now; where it is gone since it was found, the same on a page that is alike. */
  async now(form: FoundForm): Promise<FoundForm | undefined> {
    if (form.address === '') return form;
    for (const address of [form.address, ...(this.#alike.get(alike(form.address)) ?? [])]) {
      const { html } = await this.get(form.as, address);
      const found = formsOf(html, address.replace(/#.*/, '')).find((each) => keyOf(each) === form.key);
      if (found) return { ...form, ...found, address };
    }
    return undefined;
  }

  async get(role: Role, address: string): Promise<Shown> {
    return this.#shown(address, { headers: { cookie: this.#cookies.get(role)!, 'accept-language': 'de' } });
  }

  async post(role: Role, action: string, fields: readonly (readonly [string, string])[]): Promise<Shown> {
    return this.#shown(action, {
      method: 'POST',
      headers: {
        cookie: this.#cookies.get(role)!,
        origin: this.web.url,
        'accept-language': 'de',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: fields.map((field) => field.map(encoded).join('=')).join('&'),
    });
  }

  async #shown(address: string, init: RequestInit): Promise<Shown> {
    const response = await fetch(this.web.url + address.replace(/#.*/, ''), { ...init, redirect: 'manual' });
    return { status: response.status, html: await response.text(), location: response.headers.get('location') };
  }
}

/** Where a page leads. */
export const linksOf = (html: string, address: string): string[] =>
  [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, link]) =>
    unescaped(link!).replace(/^\?/, `${address.split('?')[0]}?`),
  );

/** What a form is called, whatever it is about: its action and the fields that people write into. */
export function keyOf({ method, action, fields }: PageForm): string {
  const texts = fields.filter(({ kind }) => kind === 'text').map(({ name }) => name.replaceAll(ID, ':id'));
  return `${method} ${alike(action.replace(/\?.*/, ''))} ${[...new Set(texts)].join(' ')}`.trim();
}
