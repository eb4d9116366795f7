import { type AddressInfo, createServer, type Socket } from 'node:net';

/** What is wrong with the server. */
export type Fault = 'no greeting' | 'refusing greeting' | 'cut in DATA' | 'cut after the dot' | 'closing at RCPT';

export interface BrokenSmtp {
  port: number;
  /** Whole messages it has read, up to the final dot. */
  messages: string[];
  close(): Promise<void>;
}

/** A mail server on a bare socket that does one thing wrong, as no well-behaved library can. */
export async function startBrokenSmtp(fault: Fault): Promise<BrokenSmtp> {
  const sockets = new Set<Socket>();
  const messages: string[] = [];
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    if (fault === 'no greeting') return;
    socket.write(fault === 'refusing greeting' ? '554 5.7.1 No service for you\r\n' : '220 broken ESMTP\r\n');
    let data: string | undefined;
    let waiting = '';
    socket.on('data', (chunk) => {
      waiting += chunk.toString('latin1');
      if (data !== undefined) {
        if (fault === 'cut in DATA') return socket.resetAndDestroy();
        if (!waiting.endsWith('\r\n.\r\n')) return undefined;
        messages.push(waiting);
        return socket.destroy();
      }
      const lines = waiting.split('\r\n');
      waiting = lines.pop()!;
      for (const line of lines) {
        const verb = line.slice(0, 4).toUpperCase();
        if (verb === 'RCPT' && fault === 'closing at RCPT') return socket.end('421 4.3.2 Closing for a while\r\n');
        if (verb === 'DATA') {
          data = '';
          socket.write('354 go on\r\n');
        } else socket.write(verb === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
      }
      return undefined;
    });
  });
  const listening = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', () => listening.resolve());
  await listening.promise;
  return {
    port: (server.address() as AddressInfo).port,
    messages,
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => done());
      }),
  };
}
