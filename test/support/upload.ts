import { readFile } from 'node:fs/promises';
import type { TestWeb } from './test-web.js';

const SAMPLE = 'vertraege-export.csv';

/** Uploads the sample export as HR does. @returns the path of its page */
export async function uploadSample(web: TestWeb): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(await readFile(`test/fixtures/${SAMPLE}`))]), SAMPLE);
  const response = await fetch(`${web.url}/admin/import`, {
    method: 'POST',
    headers: { cookie: web.cookie, origin: web.url },
    body: form,
    redirect: 'manual',
  });
  return response.headers.get('location')!;
}
