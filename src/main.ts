import 'reflect-metadata';
import { main } from './cli.js';

// `verbleib … | head` closes the pipe: the rest of the output is not wanted, but the work is.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// Output may be large and piped: let it drain instead of cutting it off with process.exit().
process.exitCode = await main(process.argv.slice(2));
