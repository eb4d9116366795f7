import { z } from 'zod';
import { instant } from '../../api/schemas.js';

/** A report of another mail server, as the API tells it. */
export const bounceSchema = z
  .strictObject({
    kind: z.enum(['failed', 'delayed']),
    status: z.string().describe('RFC 3463, such as 5.1.1.'),
    diagnostic: z.string().describe("The other server's words: untrusted, show them as text."),
    received_at: instant,
  })
  .meta({ id: 'MailBounce' });
