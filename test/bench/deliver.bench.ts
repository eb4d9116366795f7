import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createTransport } from 'nodemailer';
import { type Engine, openApp } from './open-app.ts';
import { Deliver, MailComposers } from './product.ts';
import { seconds } from './seconds.ts';

const CONNECTIONS = 5;
const MAIL = {
  subject: '12 von 14 Verträgen im Programm KIM enden am 31.12.2026, 0 entschieden',
  text: 'Guten Tag, am 31.12.2026 enden 12 von 14 Verträgen.\n'.repeat(60),
  html: `<html lang="de"><body>${'<p>Am 31.12.2026 enden 12 von 14 Verträgen.</p>'.repeat(120)}</body></html>`,
};

export interface DeliverFigures {
  /** Mails a second. */
  product: number;
  floor: number;
}

/** Mails a second of the product (claim, compose, send, record each) and of bare pooled nodemailer, to the same sink. */
export async function benchDeliver(engine: Engine, mails: number): Promise<DeliverFigures> {
  const sink = spawn(process.execPath, [fileURLToPath(new URL('sink.ts', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    const [port] = (await once(sink.stdout, 'data')) as [Buffer];
    const url = `smtp://127.0.0.1:${Number(port)}`;
    const transport = createTransport({ url, pool: true, maxConnections: CONNECTIONS, maxMessages: Infinity });
    const send = (index: number): Promise<unknown> =>
      transport.sendMail({
        ...MAIL,
        from: 'verbleib@kreis-musterland.example',
        to: `p${index}@kreis-musterland.example`,
      });
    await send(0);
    const bare = await seconds(() => Promise.all(Array.from({ length: mails }, (_, index) => send(index))));
    transport.close();

    const bench = await openApp(engine, { mail: { smtpUrl: url, connections: CONNECTIONS } });
    try {
      bench.app.get(MailComposers).register({ purpose: 'bench', compose: () => Promise.resolve(MAIL) });
      await bench.query(
        `insert into mail (purpose, form, recipient, recipient_kind, address, locale, run_date, next_attempt_at)
         select 'bench', 'single', uuid_v7(), 'mailbox', 'p' || i || '@kreis-musterland.example', 'de', '2026-11-22', '2026-11-22'
         from generate_series(1, ${mails}) i`,
      );
      let sent = 0;
      const whole = await seconds(async () => {
        sent = (await bench.app.get(Deliver).deliver()).sent;
      });
      if (sent !== mails) throw new Error(`${sent} of ${mails} mails were sent.`);
      return { product: mails / whole, floor: mails / bare };
    } finally {
      await bench.close();
    }
  } finally {
    sink.stdin.end();
  }
}
