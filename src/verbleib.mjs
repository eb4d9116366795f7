#!/usr/bin/env node
// Start guard, in plain JavaScript that older Nodes parse: Verbleib needs Node 26 (Temporal is native there). On
// Linux npm has installed that Node beside the product; elsewhere the user's own is used. Builds dist/ if it is missing.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const REQUIRED = 26;
const root = fileURLToPath(new URL('..', import.meta.url));
const bundled = [`${root}node_modules/.bin/node`, `${root}node_modules/node-linux-${process.arch}/bin/node`];
const current = Number(process.versions.node.split('.')[0]) >= REQUIRED;
const node = current ? process.execPath : bundled.find((file) => existsSync(file));

if (!node) {
  console.error(
    `Verbleib needs Node.js ${REQUIRED} or newer; this is ${process.version}. On Linux run "npm ci" in its folder, which brings it; elsewhere install it.`,
  );
  process.exit(78);
}
const main = `${root}dist/main.js`;
if (!existsSync(main)) {
  console.error('Building Verbleib once …');
  const nest = `${root}node_modules/@nestjs/cli/bin/nest.js`;
  const build = existsSync(nest) ? spawnSync(node, [nest, 'build'], { cwd: root, stdio: ['ignore', 2, 2] }) : undefined;
  if (build?.status !== 0) {
    console.error('Verbleib is not built and could not be built. Run "npm ci" in its folder, then try again.');
    process.exit(78);
  }
}
if (current) {
  await import(main);
} else {
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal === 'SIGINT' ? 2 : 15)));
}
