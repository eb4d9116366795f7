import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OparlFault } from '../../src/exchange/oparl/oparl-fault.js';
import type { OparlLimits } from '../../src/exchange/oparl/oparl-limits.js';
import { readOparl } from '../../src/exchange/oparl/read-oparl.js';
import { type Certified, selfSigned, TestAuthority } from '../support/certificates.js';
import { CouncilServer } from '../support/council-server.js';
import { ForwardProxy } from '../support/forward-proxy.js';
import { LIMITS } from '../support/oparl-limits.js';

const authority = new TestAuthority();
const folder = mkdtempSync(join(tmpdir(), 'verbleib-ca-'));
const ca = join(folder, 'haus.pem');
writeFileSync(ca, `Zertifizierungsstelle des Kreises\n${authority.cert}`);

const running: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function server(certified: Certified): Promise<CouncilServer> {
  const started = await new CouncilServer(certified).start();
  running.push(started);
  started.system({ organization: [started.object('Organization', '/o/soz', { name: 'Ausschuss für Soziales' })] });
  return started;
}

const read = (source: string, limits: Partial<OparlLimits> = {}) => readOparl(source, { ...LIMITS, ...limits });
const refusal = (source: string, limits: Partial<OparlLimits> = {}) =>
  read(source, limits).then(
    () => 'it was read',
    ({ code, exit, text }: OparlFault) => ({ code, exit, de: text.de, en: text.en }),
  );

describe('a council information system with TLS', () => {
  it('is read where an authority of the house vouches for it, and told how to get there where that is unknown', async () => {
    const ris = await server(authority.issue('127.0.0.1'));
    expect((await read(ris.url('/system'), { ca })).objects.Organization.size).toBe(1);
    ris.asked.length = 0;
    expect(await refusal(ris.url('/system'))).toEqual({
      code: 'oparl_untrusted',
      exit: 65,
      de: expect.stringMatching(/Aussteller hier nicht bekannt ist.*OPARL_CA/),
      en: expect.stringMatching(/issuer is not known here.*OPARL_CA/),
    });
    expect(ris.asked).toEqual([]);
  });

  it('is not asked where it vouches for itself', async () => {
    const ris = await server(selfSigned('127.0.0.1'));
    for (const limits of [{}, { ca }])
      expect(await refusal(ris.url('/system'), limits)).toMatchObject({
        code: 'oparl_untrusted',
        exit: 65,
        de: expect.stringMatching(/selbst ausgestellten Zertifikat.*Bitte den Betrieb/),
      });
    expect(ris.asked).toEqual([]);
  });

  it.each([
    ['another name', authority.issue('127.0.0.2'), /anderen Namen/],
    ['a time that is over', authority.issue('127.0.0.1', '2021-01-01'), /abgelaufen/],
  ])('is not asked with a certificate for %s', async (_, certified, words) => {
    const ris = await server(certified);
    expect(await refusal(ris.url('/system'), { ca })).toMatchObject({
      code: 'oparl_untrusted',
      exit: 65,
      de: expect.stringMatching(words),
    });
    expect(ris.asked).toEqual([]);
  });

  it('is not left for one without TLS by a redirect, a list or a reference', async () => {
    const ris = await server(authority.issue('127.0.0.1'));
    const plain = ris.url('/organizations').replace('https:', 'http:');
    ris.answer('/system', (_, response) => response.writeHead(302, { location: plain }).end());
    expect(await refusal(ris.url('/system'), { ca })).toMatchObject({ code: 'oparl_other_host', exit: 65 });
    ris.object('Body', '/body/1', { meeting: plain });
    expect(await refusal(ris.url('/body/1'), { ca })).toMatchObject({ code: 'oparl_other_host', exit: 65 });
  });

  it.each([
    ['is not there', join(folder, 'fehlt.pem'), undefined],
    ['holds none', join(folder, 'leer.pem'), 'kein Zertifikat'],
    [
      'holds something else',
      join(folder, 'falsch.pem'),
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
    ],
  ])('names a file of authorities that %s', async (_, file, content) => {
    if (content !== undefined) writeFileSync(file, content);
    expect(await refusal('https://127.0.0.1:1/system', { ca: file })).toMatchObject({
      code: 'oparl_authorities',
      de: expect.stringMatching(/nicht lesbar.*OPARL_CA/),
    });
  });
});

describe('behind a proxy', () => {
  const proxied = async (): Promise<ForwardProxy> => {
    const proxy = await new ForwardProxy().start();
    running.push(proxy);
    return proxy;
  };

  it('a system is asked through it and through nothing else', async () => {
    const proxy = await proxied();
    const ris = await server(authority.issue('127.0.0.1'));
    const found = await read(ris.url('/system'), { ca, proxy: proxy.url });
    expect(found.objects.Organization.size).toBe(1);
    expect(new Set(proxy.asked)).toEqual(new Set([`127.0.0.1:${ris.port}`]));
  });

  it('a name that leads into the house there is asked nothing: the service in the house cannot prove to be it', async () => {
    const proxy = await proxied();
    const inside = await server(authority.issue('127.0.0.1'));
    proxy.names.set('ris.example', '127.0.0.1');
    const source = `https://ris.example:${inside.port}/system`;
    expect(await refusal(source, { ca, proxy: proxy.url, allowPrivate: false })).toMatchObject({
      code: 'oparl_untrusted',
      de: expect.stringMatching(/anderen Namen/),
    });
    expect(proxy.asked).toEqual([`ris.example:${inside.port}`]);
    expect(inside.asked).toEqual([]);
  });

  it('an address in the house is not even asked for', async () => {
    const proxy = await proxied();
    expect(await refusal('https://10.0.0.1/system', { proxy: proxy.url, allowPrivate: false })).toMatchObject({
      code: 'oparl_private_address',
    });
    expect(proxy.asked).toEqual([]);
  });

  it('that refuses, or is not there, is named without its password', async () => {
    const proxy = await proxied();
    proxy.admits = false;
    const refused = await refusal('https://ris.example/system', {
      proxy: proxy.url.replace('//', '//dienst:geheim@'),
      allowPrivate: false,
    });
    expect(refused).toMatchObject({ code: 'oparl_proxy', exit: 75, de: expect.stringMatching(/OPARL_PROXY/) });
    expect(JSON.stringify(refused)).not.toContain('geheim');
    expect(await refusal('https://ris.example/system', { proxy: 'http://127.0.0.1:1' })).toMatchObject({
      code: 'oparl_proxy',
      exit: 75,
    });
  });
});
