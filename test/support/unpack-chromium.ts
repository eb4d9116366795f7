import { inflate } from '@sparticuz/chromium';
import { fileURLToPath } from 'node:url';

// Unpacks Chromium, its fonts and the libraries that a bare machine lacks into os.tmpdir(), which TMPDIR names.
const bin = fileURLToPath(new URL('../bin/', import.meta.resolve('@sparticuz/chromium')));
await Promise.all(
  ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((name) => inflate(`${bin}${name}`)),
);
