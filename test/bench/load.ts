// A process of its own, so that making the load does not slow down what is measured: node load.ts URL COOKIE CONNECTIONS SECONDS
import { Agent, get } from 'node:http';

const [url, cookie, connections, seconds] = process.argv.slice(2) as [string, string, string, string];
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });
const took: number[] = [];
let bytes = 0;

function once(): Promise<void> {
  return new Promise((done, failed) => {
    const start = performance.now();
    get(url, { agent, headers: cookie ? { cookie } : {} }, (response) => {
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => {
        took.push(performance.now() - start);
        if (response.statusCode === 200) done();
        else failed(new Error(`${url} answered ${response.statusCode}`));
      });
    }).on('error', failed);
  });
}

const end = performance.now() + Number(seconds) * 1000;
const begun = performance.now();
await Promise.all(
  Array.from({ length: Number(connections) }, async () => {
    while (performance.now() < end) await once();
  }),
);
const elapsed = (performance.now() - begun) / 1000;
took.sort((a, b) => a - b);
const at = (share: number): number => took[Math.min(took.length - 1, Math.floor(took.length * share))]!;
console.log(
  JSON.stringify({ perSecond: took.length / elapsed, p50: at(0.5), p99: at(0.99), bytes: bytes / took.length }),
);
agent.destroy();
