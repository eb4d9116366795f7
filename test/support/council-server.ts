import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Certified } from './certificates.js';
import { closeLocally, openLocally, portOf } from './local-server.js';

type Json = Record<string, unknown>;
type Answer = Json | unknown[] | ((request: IncomingMessage, response: ServerResponse) => void);

/** A council information system that answers what a test tells it, well or badly. */
export class CouncilServer {
  /** What was asked, with its query, in order. */
  readonly asked: string[] = [];
  readonly #answers = new Map<string, Answer>();
  readonly #server;

  /** @param certified with it, it speaks TLS */
  constructor(private readonly certified?: Certified) {
    const listener: RequestListener = (request, response) => {
      this.asked.push(request.url!);
      const answer = this.#answers.get(request.url!) ?? this.#answers.get(request.url!.replace(/\?.*/, ''));
      if (typeof answer === 'function') answer(request, response);
      else if (answer === undefined) response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    };
    this.#server = certified ? createSecureServer(certified, listener) : createServer(listener);
  }

  async start(): Promise<this> {
    await openLocally(this.#server);
    return this;
  }

  stop(): Promise<void> {
    return closeLocally(this.#server);
  }

  get port(): number {
    return portOf(this.#server);
  }

  url(path: string): string {
    return `${this.certified ? 'https' : 'http'}://127.0.0.1:${this.port}${path}`;
  }

  /** @param path with or without a query; the one with its query comes first */
  answer(path: string, answer: Answer): void {
    this.#answers.set(path, answer);
  }

  /** An object of OParl under its own address. */
  object(type: string, path: string, fields: Json = {}): Json {
    const object = { id: this.url(path), type: `https://schema.oparl.org/1.1/${type}`, ...fields };
    this.#answers.set(path, object);
    return object;
  }

  /** A list in pages, each under an address of its own. */
  list(path: string, ...pages: unknown[][]): string {
    const address = (page: number): string => (page === 0 ? path : `${path}?page=${page + 1}`);
    for (const [page, data] of pages.entries())
      this.#answers.set(address(page), {
        data,
        pagination: { currentPage: page + 1, totalPages: pages.length },
        links: page + 1 < pages.length ? { next: this.url(address(page + 1)) } : {},
      });
    return this.url(path);
  }

  /** A system with one body and its lists; absent ones are empty. */
  system(lists: { organization?: unknown[]; person?: unknown[]; meeting?: unknown[]; paper?: unknown[] } = {}): string {
    const addresses = ['organization', 'person', 'meeting', 'paper'].map((name) => [
      name,
      this.list(`/${name}s`, lists[name as keyof typeof lists] ?? []),
    ]);
    const body = this.object('Body', '/body/1', { name: 'Kreis Musterland', ...Object.fromEntries(addresses) });
    this.object('System', '/system', { body: this.list('/bodies', [body]) });
    return this.url('/system');
  }

  forget(): void {
    this.asked.length = 0;
    this.#answers.clear();
  }
}
