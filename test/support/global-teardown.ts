import { rmSync } from 'node:fs';
import { dropServerDatabase } from './server-database.ts';

export default async function teardown(): Promise<void> {
  rmSync(process.env['TEST_FOLDER']!, { recursive: true, force: true });
  const template = process.env['TEST_TEMPLATE_DATABASE'];
  if (template) await dropServerDatabase(process.env['TEST_DATABASE_URL']!, template);
}
