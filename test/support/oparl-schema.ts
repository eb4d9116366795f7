import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';

type Json = Record<string, unknown>;

const FORMATS: Record<string, RegExp> = {
  url: /^https?:\/\/[^\s/]+(\/\S*)?$/,
  date: /^\d{4}-\d\d-\d\d$/,
  // RFC 3339 with offset, as the specification asks for.
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
};

/** A schema of the specification as JSON Schema knows it: embedded kinds in their place, unknown fields refused. */
function schemaOf(file: string): Json {
  const read = JSON.parse(readFileSync(`test/fixtures/oparl-schema/${file}`, 'utf8')) as Json;
  const open = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(open);
    if (typeof part !== 'object' || part === null) return part;
    const { schema } = part as { schema?: unknown };
    if (typeof schema === 'string') return schemaOf(schema);
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, open(value)]));
  };
  return { ...(open(read) as Json), additionalProperties: false };
}

/** What the OParl 1.1 specification has against an object of a kind, in one line each. */
export function oparlProblems(kind: 'Paper', object: unknown): string[] {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, formats: FORMATS });
  const validate = ajv.compile(schemaOf(`${kind}.json`));
  validate(object);
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message, JSON.stringify(params)].join(' '),
  );
}
