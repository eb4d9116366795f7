import type { ServerResponse } from 'node:http';
import type { OparlLimits } from '../../src/exchange/oparl/oparl-limits.js';
import { readOparl } from '../../src/exchange/oparl/read-oparl.js';
import { CouncilServer } from '../support/council-server.js';
import { LIMITS } from '../support/oparl-limits.js';

let server: CouncilServer;
beforeAll(async () => {
  server = await new CouncilServer().start();
});
beforeEach(() => server.forget());
afterAll(() => server?.stop());

const refusal = (limits: Partial<OparlLimits> = {}, source = server.url('/system')) =>
  readOparl(source, { ...LIMITS, ...limits }).then(
    () => 'it was read',
    (error: { code: string; exit: number }) => [error.code, error.exit],
  );
const redirect = (location: string) => (_: unknown, response: ServerResponse) =>
  response.writeHead(302, { location }).end();
const meeting = (path: string) => server.object('Meeting', path, { start: '2026-12-10T17:00:00+01:00' });
const JSON_TYPE = { 'content-type': 'application/json' };

describe('a server that loops', () => {
  it('from page to page', async () => {
    server.system();
    server.answer('/meetings', { data: [meeting('/m/1')], links: { next: server.url('/meetings?page=2') } });
    server.answer('/meetings?page=2', { data: [meeting('/m/2')], links: { next: server.url('/meetings') } });
    expect(await refusal()).toEqual(['oparl_loop', 65]);
  });

  it('from one empty page to another', async () => {
    server.system();
    server.answer('/meetings', { data: [], links: { next: server.url('/meetings?page=2') } });
    server.answer('/meetings?page=2', { data: [], links: { next: server.url('/meetings') } });
    expect(await refusal()).toEqual(['oparl_loop', 65]);
  });

  it('with the same page under ever new addresses', async () => {
    server.system();
    const page = meeting('/m/1');
    server.answer('/meetings', (request, response) => {
      const next = Number(/\d+$/.exec(request.url!)?.[0] ?? 1) + 1;
      response
        .writeHead(200, JSON_TYPE)
        .end(JSON.stringify({ data: [page], links: { next: server.url(`/meetings?page=${next}`) } }));
    });
    expect(await refusal()).toEqual(['oparl_loop', 65]);
  });

  it('with ever new objects, or empty pages, without end', async () => {
    server.system();
    let each = (page: number): unknown[] => [meeting(`/m/${page}`)];
    server.answer('/meetings', (request, response) => {
      const next = Number(/\d+$/.exec(request.url!)?.[0] ?? 1) + 1;
      response
        .writeHead(200, JSON_TYPE)
        .end(JSON.stringify({ data: each(next), links: { next: server.url(`/meetings?page=${next}`) } }));
    });
    expect(await refusal()).toEqual(['oparl_too_many_requests', 65]);
    expect(await refusal({ maxObjects: 5 })).toEqual(['oparl_too_many_objects', 65]);
    each = () => [];
    expect(await refusal()).toEqual(['oparl_too_many_requests', 65]);
  });

  it('by redirects', async () => {
    server.answer('/system', redirect('/system'));
    expect(await refusal()).toEqual(['oparl_too_many_redirects', 65]);
  });
});

describe('a server that lies', () => {
  const says = (type: string, body: string | Buffer, more = {}) =>
    server.answer('/system', (_, response) => response.writeHead(200, { 'content-type': type, ...more }).end(body));

  it.each([
    ['HTML', 'text/html; charset=utf-8', '<!doctype html><title>Anmeldung</title>', 'oparl_not_json'],
    ['HTML that it calls JSON', 'application/json', '<!doctype html><title>Anmeldung</title>', 'oparl_not_json'],
    ['a picture', 'image/png', '{}', 'oparl_not_json'],
    ['half an answer', 'application/json', '{"id": "http', 'oparl_not_json'],
    ['another encoding', 'application/json', Buffer.from([0x22, 0xfc, 0x22]), 'oparl_not_json'],
    ['JSON of another kind', 'application/json', '{"status": "ok"}', 'oparl_not_oparl'],
    ['lists in lists', 'application/json', '['.repeat(100_000), 'oparl_too_deep'],
  ])('with %s', async (_, type, body, code) => {
    says(type, body);
    expect(await refusal()).toEqual([code, 65]);
  });

  it('about its id', async () => {
    says(
      'application/json',
      JSON.stringify({ id: 'https://bank.example/', type: 'https://schema.oparl.org/1.1/System' }),
    );
    expect(await refusal()).toEqual(['oparl_wrong_id', 65]);
  });

  it('about a list that is none', async () => {
    server.system();
    server.answer('/meetings', { data: 'keine Liste' });
    expect(await refusal()).toEqual(['oparl_not_list', 65]);
  });

  it('with a packed answer that nobody asked for', async () => {
    says('application/json', Buffer.alloc(100), { 'content-encoding': 'gzip' });
    expect(await refusal()).toEqual(['oparl_compressed', 65]);
  });
});

describe('a server that leads elsewhere', () => {
  it.each(['http://127.0.0.1:1/', 'http://localhost/', 'https://ris.example/'])(
    'by a redirect, to %s',
    async (elsewhere) => {
      server.answer('/system', redirect(elsewhere));
      expect(await refusal()).toEqual(['oparl_other_host', 65]);
    },
  );

  it('to another protocol', async () => {
    server.answer('/system', redirect('file:///etc/passwd'));
    expect(await refusal()).toEqual(['oparl_not_http', 65]);
  });

  it('by a list or a next page', async () => {
    server.system();
    server.object('Body', '/body/1', { meeting: 'http://169.254.169.254/latest/meta-data/' });
    server.list('/bodies', [
      { id: server.url('/body/1'), type: 'https://schema.oparl.org/1.1/Body', meeting: 'http://10.0.0.1/' },
    ]);
    expect(await refusal()).toEqual(['oparl_other_host', 65]);
    server.system();
    server.answer('/meetings', { data: [meeting('/m/1')], links: { next: 'http://127.0.0.1:22/' } });
    expect(await refusal()).toEqual(['oparl_other_host', 65]);
  });
});

describe('an address in a network of one’s own', () => {
  it.each([
    '127.0.0.1',
    'localhost',
    '[::1]',
    '0.0.0.0',
    '127.1',
    '2130706433',
    '0x7f.0.0.1',
    '[::ffff:127.0.0.1]',
    '10.1.2.3',
    '192.168.1.1',
    '169.254.169.254',
    '[fe80::1]',
    '[fd00::1]',
  ])('%s is not asked unless that is allowed', async (host) => {
    server.system();
    const source = `http://${host}:${server.port}/system`;
    expect(await refusal({ allowPrivate: false }, source)).toEqual(['oparl_private_address', 65]);
    expect(server.asked).toEqual([]);
  });
});

describe('a server that takes its time', () => {
  it('says nothing', async () => {
    server.answer('/system', () => {});
    expect(await refusal({ timeoutSeconds: 0.2 })).toEqual(['oparl_too_slow', 75]);
  });

  it('drips', async () => {
    server.answer('/system', (_, response) => {
      response.writeHead(200, JSON_TYPE);
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
    });
    expect(await refusal({ timeoutSeconds: 0.3 })).toEqual(['oparl_too_slow', 75]);
    expect(await refusal({ totalSeconds: 0.3 })).toEqual(['oparl_too_slow_in_all', 75]);
  });

  it.each([503, 500, 429])('and has none today: %i', async (status) => {
    server.answer('/system', (_, response) => response.writeHead(status).end());
    expect(await refusal()).toEqual(['oparl_busy', 75]);
  });

  it('or is not there at all, hangs up, or does not know the address', async () => {
    expect(await refusal({}, 'http://127.0.0.1:1/system')).toEqual(['oparl_unreachable', 75]);
    server.answer('/system', (request) => request.socket.destroy());
    expect(await refusal()).toEqual(['oparl_unreachable', 75]);
    server.answer('/system', (_, response) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-length': '1000' }).write('{');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await refusal()).toEqual(['oparl_unreachable', 75]);
    expect(await refusal({}, server.url('/gibt-es-nicht'))).toEqual(['oparl_status', 65]);
    expect(await refusal({}, 'ftp://ris.example/')).toEqual(['oparl_not_http', 65]);
    expect(await refusal({}, 'http://user:geheim@ris.example/')).toEqual(['oparl_credentials', 65]);
  });
});

describe('a server that sends without end', () => {
  it('is left at the limit, announced or not, and memory stays bounded', async () => {
    let sent = 0;
    server.answer('/system', (_, response) => {
      response.writeHead(200, JSON_TYPE);
      const chunk = Buffer.alloc(65_536, ' ');
      const more = (): void => {
        while (!response.destroyed && sent < 1_000_000_000) {
          sent += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    });
    expect(await refusal()).toEqual(['oparl_too_large', 65]);
    expect(sent).toBeLessThan(50_000_000);
    server.answer('/system', (_, response) =>
      response.writeHead(200, { ...JSON_TYPE, 'content-length': '1000000000' }).write('{'),
    );
    expect(await refusal()).toEqual(['oparl_too_large', 65]);
  });

  it('in many answers', async () => {
    server.system();
    server.list('/meetings', ...[1, 2, 3, 4].map((page) => [{ ...meeting(`/m/${page}`), text: 'x'.repeat(900_000) }]));
    expect(await refusal()).toEqual(['oparl_too_large_in_all', 65]);
  });
});
