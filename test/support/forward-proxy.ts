import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

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
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }
}
