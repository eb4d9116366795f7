import { Agent as HttpAgent, get as httpGet, type ClientRequest, type IncomingMessage } from 'node:http';
import { type Agent as HttpsAgent, get as httpsGet } from 'node:https';
import { isIP } from 'node:net';
import { messageOf } from '../../shared/errors.js';
import { OparlFault, oparlFault } from './oparl-fault.js';
import { MOST_REDIRECTS, type OparlLimits } from './oparl-limits.js';
import { isPublicAddress, NotPublic, publicLookup } from './public-address.js';
import { certificateReason, trustedAgent } from './trusted-agent.js';
import { readJson } from './read-json.js';
import { isSameHost, webAddress } from './same-host.js';

const HEADERS = { accept: 'application/json', 'accept-encoding': 'identity', 'user-agent': 'Verbleib (OParl)' };
/** Labels under which servers send JSON; text and bytes are what a misconfigured one says. */
const MAY_BE_JSON = /^[\w.+-]+\/([\w.-]*\+)?json\b|^text\/plain\b|^application\/octet-stream\b/i;
const REDIRECTS = [301, 302, 303, 307, 308];
/** States in which a server asks for patience; all from 500 on are of this kind too. */
const BUSY = [408, 425, 429];

export interface OparlAnswer {
  value: unknown;
  /** Where it came from in the end. */
  address: string;
}

/** Asks one council information system, one question after the other, and trusts nothing that it says. */
export class OparlClient {
  readonly #start: URL;
  readonly #deadline: AbortSignal;
  readonly #agents: { 'http:': HttpAgent; 'https:': HttpsAgent };
  #requests = 0;
  #bytes = 0;

  /**
   * @param stop ends everything that is under way
   * @throws OparlFault where the address cannot be asked
   */
  constructor(
    start: string,
    private readonly limits: OparlLimits,
    private readonly stop: AbortSignal = new AbortController().signal,
  ) {
    this.#start = webAddress(start);
    this.#deadline = AbortSignal.timeout(limits.totalSeconds * 1000);
    const options = { keepAlive: true, maxSockets: 1, ...(limits.allowPrivate ? {} : { lookup: publicLookup() }) };
    this.#agents = { 'http:': new HttpAgent(options), 'https:': trustedAgent(options, limits) };
  }

  close(): void {
    for (const agent of Object.values(this.#agents)) agent.destroy();
  }

  /** Whether an address or an id is this system's own. */
  isOwn(address: string): boolean {
    return URL.canParse(address) && isSameHost(this.#start, new URL(address));
  }

  /** @throws OparlFault for every way in which this can fail */
  async get(address: string): Promise<OparlAnswer> {
    let url = this.#admit(webAddress(address));
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const answer = await this.#ask(url);
      if (answer instanceof Uint8Array) return { value: readJson(answer, url.href), address: url.href };
      url = this.#admit(webAddress(answer.location));
    }
    throw oparlFault('tooManyRedirects', [address, MOST_REDIRECTS]);
  }

  #admit(url: URL): URL {
    if (!isSameHost(this.#start, url)) throw oparlFault('otherHost', [url.href, this.#start.host]);
    // A name is checked when it is resolved for the connection; an address is never resolved.
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (!this.limits.allowPrivate && isIP(host) && !isPublicAddress(host))
      throw oparlFault('privateAddress', [url.href, host]);
    return url;
  }

  async #ask(url: URL): Promise<Uint8Array | { location: string }> {
    this.#requests += 1;
    if (this.#requests > this.limits.maxRequests) throw oparlFault('tooManyRequests', [this.limits.maxRequests]);
    const timeout = AbortSignal.timeout(this.limits.timeoutSeconds * 1000);
    try {
      return await this.#exchange(url, AbortSignal.any([timeout, this.#deadline, this.stop]));
    } catch (error) {
      throw this.#inWords(url, error, timeout);
    }
  }

  #inWords(url: URL, error: unknown, timeout: AbortSignal): unknown {
    if (error instanceof OparlFault) return error;
    if (error instanceof NotPublic) return oparlFault('privateAddress', [url.href, error.address], error);
    if (this.stop.aborted) return oparlFault('stopped', [], error);
    if (this.#deadline.aborted) return oparlFault('tooSlowInAll', [this.limits.totalSeconds], error);
    if (timeout.aborted) return oparlFault('tooSlow', [url.href, this.limits.timeoutSeconds], error);
    const certificate = certificateReason(error);
    if (certificate) return oparlFault('untrusted', [url.href, certificate], error);
    const reason = (error as NodeJS.ErrnoException).code ?? messageOf(error);
    if (this.limits.proxy && url.protocol === 'https:')
      return oparlFault('proxy', [url.href, new URL(this.limits.proxy).host, reason], error);
    return oparlFault('unreachable', [url.href, reason], error);
  }

  async #exchange(url: URL, signal: AbortSignal, again = false): Promise<Uint8Array | { location: string }> {
    const secure = url.protocol === 'https:';
    const agent = this.#agents[secure ? 'https:' : 'http:'];
    const request = (secure ? httpsGet : httpGet)(url, { headers: HEADERS, agent, signal });
    let response: IncomingMessage;
    try {
      response = await responseTo(request);
    } catch (error) {
      // The server closed a connection that it had kept open: that is no fault, the question was never heard.
      if (request.reusedSocket && !again && (error as NodeJS.ErrnoException).code === 'ECONNRESET')
        return this.#exchange(url, signal, true);
      throw error;
    }
    try {
      return await this.#accept(url, response);
    } finally {
      if (!response.readableEnded) response.destroy();
    }
  }

  async #accept(url: URL, response: IncomingMessage): Promise<Uint8Array | { location: string }> {
    const status = response.statusCode!;
    const { location } = response.headers;
    if (REDIRECTS.includes(status) && location !== undefined)
      return { location: URL.canParse(location, url) ? new URL(location, url).href : location };
    if (status >= 500 || BUSY.includes(status)) throw oparlFault('busy', [url.href, status]);
    if (status !== 200) throw oparlFault('status', [url.href, status]);
    const coding = response.headers['content-encoding'] ?? 'identity';
    if (coding.trim().toLowerCase() !== 'identity') throw oparlFault('compressed', [url.href, coding.slice(0, 40)]);
    const type = response.headers['content-type'] ?? '';
    if (type !== '' && !MAY_BE_JSON.test(type)) throw oparlFault('notJson', [url.href, type.slice(0, 40)]);
    return this.#body(url, response);
  }

  async #body(url: URL, response: IncomingMessage): Promise<Uint8Array> {
    const announced = Number(response.headers['content-length'] ?? 0);
    const chunks: Buffer[] = [];
    let size = 0;
    this.#admitSize(url, announced);
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length;
      this.#admitSize(url, size);
      chunks.push(chunk);
    }
    this.#bytes += size;
    return Buffer.concat(chunks);
  }

  /** @param size of this answer so far */
  #admitSize(url: URL, size: number): void {
    if (size > this.limits.maxBytes) throw oparlFault('tooLarge', [url.href, this.limits.maxBytes]);
    if (this.#bytes + size > this.limits.maxTotalBytes) throw oparlFault('tooLargeInAll', [this.limits.maxTotalBytes]);
  }
}

function responseTo(request: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    // Stays for what breaks after the answer has begun: reading it tells that fault.
    request.on('error', reject);
    request.once('response', resolve);
  });
}
