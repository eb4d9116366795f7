import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

async function run(server: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A database on a server of its tests, empty or as the template is. */
export async function createServerDatabase(server: string, template?: string): Promise<{ name: string; url: string }> {
  const name = `verbleib_test_${randomUUID().replaceAll('-', '')}`;
  await run(server, `create database ${name} ${template ? `template ${template}` : ''}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { name, url: url.href };
}

export const dropServerDatabase = (server: string, name: string): Promise<void> =>
  run(server, `drop database if exists ${name} with (force)`);
