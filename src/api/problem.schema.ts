import { z } from 'zod';

/** A problem document (RFC 9457) as problem.ts writes it. */
export const problemSchema = z
  .object({
    type: z.string().describe('about:blank, or urn:verbleib:problem: with the code'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What to do, in the language asked for.'),
    code: z.string().optional().describe('Stable, for scripts.'),
    errors: z
      .array(
        z.object({
          detail: z.string(),
          pointer: z.string().optional().describe('JSON pointer into the body.'),
          parameter: z.string().optional().describe('Of the query or a header.'),
          contract: z.string().optional().describe('Contract that a step was refused for.'),
          code: z.string().optional(),
        }),
      )
      .optional(),
    reference: z.string().optional().describe('Under which the cause stands in the log.'),
  })
  .meta({ id: 'Problem' });
