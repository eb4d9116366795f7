import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';

const text = z.string().max(20_000);
const shared = { id: text, rawId: text, type: z.literal('public-key'), clientExtensionResults: z.looseObject({}) };

const created = z.looseObject({
  ...shared,
  response: z.looseObject({
    clientDataJSON: text,
    attestationObject: text,
    transports: z.array(z.string().max(40)).max(10).optional(),
  }),
});
const used = z.looseObject({
  ...shared,
  response: z.looseObject({ clientDataJSON: text, authenticatorData: text, signature: text }),
});

function read(schema: z.ZodType, body: unknown): unknown {
  const written = (body as { response?: unknown } | undefined)?.response;
  if (typeof written !== 'string' || written.length > 100_000) return undefined;
  try {
    return schema.safeParse(JSON.parse(written)).data;
  } catch {
    return undefined;
  }
}

/** What the browser's `toJSON` wrote into a form; undefined for anything else. Whether it holds is checked elsewhere. */
export const createdPasskey = (body: unknown) => read(created, body) as RegistrationResponseJSON | undefined;
export const usedPasskey = (body: unknown) => read(used, body) as AuthenticationResponseJSON | undefined;
