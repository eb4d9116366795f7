import { type ServedRoute, ApiRoutes } from '../../src/api/api-routes.js';
import { LONGEST_MINUTES } from '../../src/committees/promises/minutes.service.js';
import { type ApiCounty, call, fillApiCounty, type Token, tokenOf, withRealIds } from '../support/api.js';
import { startTestWeb, type TestWeb } from '../support/test-web.js';

/** Everything that people write about programmes, committees, sessions, promises, minutes and briefings goes through these. */
const OURS = /^\/api\/v1\/(programmes|committees|sessions|promises|briefings|minutes|members|outcomes)/;
const MARKUP =
  '#set page(fill: red) *fett* _kursiv_ $x^2$ [#link("file:///etc/passwd")] `code` \\ @ref <script>alert(1)</script>';
const HUGE = 'x'.repeat(50_000);
/** Minutes of a long evening may be longer than that. */
const HUGE_MINUTES = 'x'.repeat(LONGEST_MINUTES + 1);

let web: TestWeb;
let county: ApiCounty;
let hr: Token;
beforeAll(async () => {
  web = await startTestWeb({ api: { requestsPerMinute: 100_000 } });
  county = await fillApiCounty(web);
  hr = await tokenOf(web, 'hr');
});
afterAll(() => web?.close());

type Path = (string | number)[];

/** The places of all texts in a JSON schema of a body. */
function textsIn(schema: Record<string, unknown>, path: Path = []): Path[] {
  const {
    type,
    properties,
    items,
    anyOf,
    oneOf,
    enum: values,
    const: only,
    format,
  } = schema as {
    type?: string | string[];
    properties?: Record<string, Record<string, unknown>>;
    items?: Record<string, unknown>;
    anyOf?: Record<string, unknown>[];
    oneOf?: Record<string, unknown>[];
    enum?: unknown[];
    const?: unknown;
    format?: string;
  };
  if (values || only !== undefined || format === 'uuid' || format === 'date') return [];
  const parts = [...(anyOf ?? []), ...(oneOf ?? [])].flatMap((part) => textsIn(part, path));
  if (parts.length > 0) return parts.slice(0, 1);
  if ([type].flat().includes('string')) return [path];
  if (properties) return Object.entries(properties).flatMap(([name, part]) => textsIn(part, [...path, name]));
  return items ? textsIn(items, [...path, 0]) : [];
}

/** A copy with another text at a place; what is missing on the way there is made. */
function withText(body: unknown, [first, ...rest]: Path, text: string): unknown {
  if (first === undefined) return text;
  const copy = typeof first === 'number' ? [...((body as unknown[] | undefined) ?? [])] : { ...(body as object) };
  const at = copy as Record<string | number, unknown>;
  at[first] = withText(at[first], rest, text);
  return copy;
}

const writes = (): ServedRoute[] =>
  web.app
    .get(ApiRoutes)
    .all()
    .filter(
      ({ method, path, facts }) => method.toUpperCase() !== 'GET' && OURS.test(path) && facts.body && facts.example,
    );

it('takes markup as text and refuses 50,000 characters with its field, in every text of every route', async () => {
  const document = (await call(web, hr, 'GET /api/v1/openapi.json')).json as {
    paths: Record<
      string,
      Record<string, { requestBody?: { content: Record<string, { schema: Record<string, unknown> }> } }>
    >;
    components: { schemas: Record<string, Record<string, unknown>> };
  };
  const whole = (schema: unknown): unknown =>
    JSON.parse(JSON.stringify(schema), (_, value: unknown) =>
      typeof value === 'object' && value !== null && '$ref' in value
        ? document.components.schemas[String(value.$ref).split('/').at(-1)!]
        : value,
    );
  const faults: string[] = [];
  let tried = 0;
  for (const { method, path, facts } of writes()) {
    const name = `${method} ${path}`;
    const described = document.paths[path]?.[method.toLowerCase()];
    const schema = whole(described?.requestBody?.content['application/json']?.schema) as Record<string, unknown>;
    const { params = {}, body } = withRealIds(facts.example!, county);
    const address = Object.entries(params).reduce((text, [key, value]) => text.replace(`{${key}}`, value), path);
    for (const place of textsIn(schema)) {
      tried += 1;
      const at = `#/${place.join('/')}`;
      const send = async (text: string) =>
        call(web, hr, `${method.toUpperCase()} ${address}`, {
          body: withText(body, place, text),
          headers: facts.ifMatch ? { 'if-match': '*' } : {},
        });
      const long = await send(path.endsWith('/minutes') ? HUGE_MINUTES : HUGE);
      const named = JSON.stringify(long.json?.['errors'] ?? long.json ?? {});
      if (long.status !== 422 || !named.includes(`"${at}"`))
        faults.push(`${name} ${at}: long gives ${long.status} ${named.slice(0, 200)}`);
      const marked = await send(MARKUP);
      const isKept = marked.status < 300 || marked.status === 422 || marked.status === 409;
      if (!isKept)
        faults.push(`${name} ${at}: markup gives ${marked.status} ${JSON.stringify(marked.json).slice(0, 200)}`);
    }
  }
  expect(tried).toBeGreaterThan(30);
  expect(faults).toEqual([]);
});
