import { createServer } from 'node:http';
import { connect } from 'node:net';
import { closeLocally, openLocally, portOf } from './local-server.js';

/** A proxy as houses have it: makes connections (CONNECT) to what it admits. */
export class ForwardProxy {
  /** To where connections were asked for. */
  readonly asked: string[] = [];
  /** Names as this proxy resolves them. */
  readonly names = new Map<string, string>();
  admits = true;
  readonly #server = createServer((_, response) => response.writeHead(405).end());

  constructor() {
    this.#server.on('connect', (request, client) => {
      this.asked.push(request.url!);
      if (!this.admits) {
        client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
        return;
      }
      const { hostname, port } = new URL(`http://${request.url}`);
      const upstream = connect(Number(port), this.names.get(hostname) ?? hostname, () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n');
        upstream.pipe(client).pipe(upstream);
      });
      upstream.on('error', () => client.destroy());
      client.on('error', () => upstream.destroy());
      client.on('close', () => upstream.destroy());
    });
  }

  async start(): Promise<this> {
    await openLocally(this.#server);
    return this;
  }

  stop(): Promise<void> {
    return closeLocally(this.#server);
  }

  get url(): string {
    return `http://127.0.0.1:${portOf(this.#server)}`;
  }
}
