import type { TestApp } from './test-app.js';

const TABLES = ['employee', 'unit', 'programme', 'position', 'contract'];
/** What differs between two registers that say the same. */
const INCIDENTAL = ['id', 'created_at', 'created_by', 'version'];

/**
 * Everything the register says, as text: rows sorted, ids replaced by the number or code of what they point to.
 */
export async function registerContent(test: TestApp): Promise<string> {
  const [{ names } = { names: {} }] = await test.rows<{ names: Record<string, string> }>(`
    select jsonb_object_agg(id, name) as names from (
      select id, number as name from employee union all select id, code from unit union all select id, code from programme
      union all select id, number from position union all select id, number from contract) as named`);
  const content: string[] = [];
  for (const table of TABLES) {
    const rows = await test.rows(`select * from ${table}`);
    const texts = rows.map((row) =>
      JSON.stringify(
        Object.entries(row)
          .filter(([column]) => !INCIDENTAL.includes(column))
          .map(([column, value]) => [column, (names ?? {})[String(value)] ?? value]),
      ),
    );
    content.push(`${table}: ${texts.length}`, ...texts.sort());
  }
  return content.join('\n');
}
