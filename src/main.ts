import 'reflect-metadata';
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// What three thousand files were compiled to is kept beside them, where nobody writes but who installs: a command starts with
// a tenth less work. Where nothing can be written there, nothing is kept.
enableCompileCache(fileURLToPath(new URL('.compiled', import.meta.url)));
const { main } = await import('./cli.js');

// `verbleib … | head` closes the pipe: the rest of the output is not wanted, but the work is.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// Output may be large and piped: let it drain instead of cutting it off with process.exit().
process.exitCode = await main(process.argv.slice(2));
