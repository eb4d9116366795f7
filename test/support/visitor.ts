import { request } from 'node:http';

export interface Answer {
  status: number;
  location: string | undefined;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** A browser without a window: keeps cookies, sends forms from our own pages, does not follow redirects. */
export class Visitor {
  readonly cookies = new Map<string, string>();

  /** @param localAddress where it comes from: any of 127.0.0.0/8 */
  constructor(
    private readonly url: string,
    private readonly localAddress = '127.0.0.1',
  ) {}

  get(path: string): Promise<Answer> {
    return this.#send('GET', path, {});
  }

  post(path: string, form: Record<string, string>, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#send(
      'POST',
      path,
      { 'content-type': 'application/x-www-form-urlencoded', origin: this.url, ...headers },
      new URLSearchParams(form).toString(),
    );
  }

  #send(method: string, path: string, headers: Record<string, string>, body?: string): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return new Promise((resolve, reject) => {
      const sent = request(
        this.url + path,
        { method, localAddress: this.localAddress, headers: { ...headers, ...(cookie && { cookie }) } },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
          response.on('end', () => {
            for (const line of response.headers['set-cookie'] ?? []) this.#keep(line);
            const { location } = response.headers;
            resolve({ status: response.statusCode!, location, headers: response.headers, body: text });
          });
        },
      );
      sent.on('error', reject).end(body);
    });
  }

  #keep(line: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
    if (/max-age=0/i.test(line)) this.cookies.delete(name!);
    else this.cookies.set(name!, value!);
  }
}

/** The value of a hidden field of a page. */
export const hidden = (html: string, name: string): string | undefined =>
  new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(html)?.[1];
