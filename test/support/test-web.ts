import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createWebApp } from '../../src/web/create-web-app.js';
import { signedInAs } from './accounts.js';
import { startWith, type TestApp } from './test-app.js';

export interface TestWeb extends TestApp<NestFastifyApplication> {
  /** http://127.0.0.1:PORT, without a trailing slash. */
  url: string;
  /** `Cookie` header of somebody of HR who is signed in. */
  cookie: string;
}

/** The application with its web server, listening on a free port. */
export async function startTestWeb(changes: Record<string, unknown> = {}): Promise<TestWeb> {
  const test = await startWith(createWebApp, changes);
  try {
    await test.app.listen(0, '127.0.0.1');
    return { ...test, url: await test.app.getUrl(), cookie: await signedInAs(test, 'hr') };
  } catch (error) {
    await test.close();
    throw error;
  }
}
