import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const UNPACK = fileURLToPath(new URL('unpack-chromium.ts', import.meta.url));
const MANIFEST = 'node_modules/@sparticuz/chromium/package.json';

/**
 * Chromium from its npm package, unpacked once per user and version: nothing is installed, and nobody runs a binary
 * that another user put into a shared folder. Unpacked beside and renamed, so that runs at the same time do not meet.
 */
async function unpackedChromium(): Promise<string> {
  const { version } = JSON.parse(await readFile(MANIFEST, 'utf8')) as { version: string };
  const { uid, username } = userInfo();
  const folder = join(tmpdir(), `verbleib-chromium-${uid < 0 ? username : uid}-${version}`);
  if (existsSync(folder) && (await stat(folder)).uid !== uid)
    throw new Error(`${folder} belongs to somebody else; remove it and try again.`);
  if (existsSync(join(folder, 'chromium'))) return folder;
  // A temporary folder's cleaner may have taken the binary away.
  await rm(folder, { recursive: true, force: true });
  const beside = await mkdtemp(`${folder}-`);
  // The package unpacks to os.tmpdir() and leaves no choice; in the test runner only a child process can move that.
  await run(process.execPath, [UNPACK], {
    env: { ...process.env, TMPDIR: beside, NODE_OPTIONS: '' },
    timeout: 120_000,
  });
  await rename(beside, folder).catch(async (error: unknown) => {
    await rm(beside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
  return folder;
}

/**
 * The package's fonts and their cache by where they lie now. Its own list names folders of another machine: where none of
 * them happens to exist, Chromium finds no font at all and draws no text, not even in a web font.
 */
async function fontList(folder: string): Promise<string> {
  const file = join(folder, 'home', 'fonts.conf');
  await writeFile(
    file,
    `<?xml version="1.0"?><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/home/fonts</cachedir></fontconfig>`,
  );
  return file;
}

/**
 * A real Chromium without a window, also as root (which its sandbox refuses) and on machines without its system
 * libraries: the package brings them, meant for Amazon Linux. The package's recommended arguments are not used: several switch off
 * what we test (`--disable-web-security`).
 */
export async function launchBrowser(): Promise<Browser> {
  const folder = await unpackedChromium();
  const { LD_LIBRARY_PATH, ...env } = process.env as Record<string, string>;
  const home = join(folder, 'home');
  await mkdir(home, { recursive: true });
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
    env: {
      ...env,
      HOME: home,
      FONTCONFIG_FILE: await fontList(folder),
      LD_LIBRARY_PATH: [LD_LIBRARY_PATH, join(folder, 'al2023', 'lib')].filter(Boolean).join(':'),
    },
  });
}

export interface OpenOptions {
  width?: number;
  height?: number;
  scheme?: 'light' | 'dark';
  /** `Accept-Language` of the browser. */
  locale?: string;
  javaScript?: boolean;
  /** `name=value` of the session that the browser has (accounts.ts). */
  cookie?: string;
}

export interface OpenPage {
  page: Page;
  context: BrowserContext;
  /** What the browser complained about: console errors, uncaught exceptions, blocked content, failed requests. */
  complaints: string[];
}

/** A page in a profile of its own. Close the context when done. */
export async function openPage(browser: Browser, url: string, options: OpenOptions = {}): Promise<OpenPage> {
  const { width = 1280, height = 900, scheme = 'light', locale = 'de-DE', javaScript = true } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    locale,
    javaScriptEnabled: javaScript,
  });
  if (options.cookie) {
    const [name, value] = options.cookie.split('=') as [string, string];
    await context.addCookies([{ name, value, url: new URL(url).origin }]);
  }
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('requestfailed', (request) => complaints.push(`${request.url()}: ${request.failure()?.errorText}`));
  await page.goto(url, { waitUntil: 'load' });
  return { page, context, complaints };
}

const SETTLED = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))';

/**
 * The whole page as a picture. On a busy machine Chromium sometimes has no frame of the new size yet and says that it
 * is "unable to capture": then it is asked again, three times at most.
 */
export async function capture(page: Page, path: string): Promise<void> {
  for (let left = 3; ; left -= 1) {
    await page.evaluate(SETTLED);
    try {
      await page.screenshot({ path, fullPage: true });
      return;
    } catch (error) {
      if (left === 0 || !String(error).includes('Unable to capture')) throw error;
    }
  }
}
