import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** `verbleib …` as a process of its own. */
export interface Spawned {
  child: ChildProcess;
  stdout(): string;
  stderr(): string;
  /** Waits until stdout holds the text. @throws when the process ends first */
  says(text: string | RegExp): Promise<void>;
  /** The exit code, or the signal that ended it. */
  ended: Promise<number | string>;
}

/** Runs the built command line; settings come as environment variables. */
export function spawnVerbleib(args: string[], env: Record<string, string> = {}): Spawned {
  return spawnNode(['dist/main.js', ...args], env);
}

export function spawnNode(args: string[], env: Record<string, string> = {}): Spawned {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const child = spawn(process.execPath, args, { env: { ...inherited, NODE_ENV: 'test', ...env } });
  let out = '';
  let err = '';
  const grown = new EventTarget();
  child.stdout.on('data', (data: Buffer) => {
    out += data.toString();
    grown.dispatchEvent(new Event('more'));
  });
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  const ended = once(child, 'close').then(([code, signal]) => {
    grown.dispatchEvent(new Event('more'));
    return (code as number | null) ?? (signal as string);
  });
  return {
    child,
    stdout: () => out,
    stderr: () => err,
    async says(text) {
      const found = () => (typeof text === 'string' ? out.includes(text) : text.test(out));
      while (!found()) {
        if (child.exitCode !== null || child.signalCode) throw new Error(`It ended without saying so:\n${out}${err}`);
        await new Promise((resolve) => grown.addEventListener('more', resolve, { once: true }));
      }
    },
    ended,
  };
}
