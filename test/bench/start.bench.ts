import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

export interface StartFigures {
  /** Seconds from the start of the process to its first answer, on an empty folder and on one that is there. */
  cold: number;
  warm: number;
  /** Seconds of an empty Node process, measured beside them. */
  floor: number;
  /** Highest resident memory of the service just after its start, in MB; undefined where the system does not tell. */
  memory: number | undefined;
}

async function peakMemory(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmHWM:\s+(\d+)/m.exec(status)?.[1];
  return kilobytes ? Number(kilobytes) / 1000 : undefined;
}

async function startOnce(dataDir: string): Promise<{ seconds: number; memory: number | undefined }> {
  const start = performance.now();
  const service = spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--json', '--data-dir', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    let text = '';
    for await (const chunk of service.stdout) {
      text += String(chunk);
      if (text.includes('}')) break;
    }
    const { address } = JSON.parse(text) as { address: string };
    await fetch(`${address}/healthz`);
    return { seconds: (performance.now() - start) / 1000, memory: await peakMemory(service.pid!) };
  } finally {
    service.kill('SIGTERM');
    await once(service, 'exit');
  }
}

/** How long `serve` takes until it answers, on the embedded database. */
export async function benchStart(): Promise<StartFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'verbleib-bench-'));
  try {
    const cold = await startOnce(join(folder, 'data'));
    const warm = await startOnce(join(folder, 'data'));
    const begin = performance.now();
    await once(spawn(process.execPath, ['-e', '0']), 'exit');
    return {
      cold: cold.seconds,
      warm: warm.seconds,
      floor: (performance.now() - begin) / 1000,
      memory: warm.memory,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
