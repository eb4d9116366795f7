import { z } from 'zod';
import { id, instant, isoDate, text } from '../../../api/schemas.js';
import { LONGEST_NOTE } from '../cases/check-cases.js';
import { TOLD_REASONS } from '../cases/told-reasons.js';
import { bounceSchema } from '../../../mail/bounces/bounce.schema.js';
import { MAIL_STATES } from '../../../mail/mail-states.js';
import { TEXT_SECTIONS } from '../briefing-content.js';

const audience = z.enum(['public', 'non_public']);

/** What may be said of a count. */
const safeValue = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('number'), value: z.number() }),
    z.strictObject({ kind: z.literal('few') }).describe('From 1 to the threshold less one.'),
    z
      .strictObject({ kind: z.literal('unchanged_within'), previous: z.number() })
      .describe('Differs from an earlier report by less than the threshold.'),
    z.strictObject({ kind: z.literal('withheld') }),
  ])
  .meta({ id: 'SafeValue' });

/** One count of a programme's staff. */
export const staffFigure = z.strictObject({
  figure: z.enum(['running', 'permanent', 'ends', 'day', 'undecided', 'under_way', 'decided']),
  year: z.int().optional(),
  day: isoDate.optional(),
  value: safeValue,
});

const listed = {
  id,
  committee: z.string(),
  committee_code: z.string(),
  session: isoDate,
  audience,
  edition: z.int(),
  number: z.string(),
  as_of: isoDate,
  state: z.enum(['draft', 'released']),
  released_at: instant.nullable(),
};

export const listedBriefing = z
  .strictObject({ ...listed, replaced: z.boolean().describe('A newer edition is released.') })
  .meta({ id: 'ListedBriefing' });

export const texts = z
  .strictObject(Object.fromEntries(TEXT_SECTIONS.map((section) => [section, text(10_000).optional()])))
  .meta({ id: 'BriefingTexts' });

export const briefing = z
  .strictObject({
    ...listed,
    corrects: id.nullable(),
    correction: z.string(),
    department: z.string(),
    locale: z.enum(['de', 'en']),
    hash: z.string().nullable().describe('SHA-256 of what was released; it stands in the audit log as well.'),
    threshold: z.int(),
    figures: z.array(staffFigure.extend({ programme: z.string() })),
    texts: z.record(z.string(), z.string()),
    paper: z.record(z.string(), z.unknown()).describe('Head and sections as they stand on the page and in the PDF.'),
    version: z.int(),
  })
  .meta({ id: 'Briefing' });

export const receipt = z
  .strictObject({
    member: z.string(),
    role: z.string(),
    faction: z.string(),
    mail: z.enum(MAIL_STATES).nullable(),
    no_mail: z.enum(['no_address', 'not_wanted']).nullable(),
    response: z.string().nullable().describe('What the mail server said.'),
    bounce: bounceSchema.nullable().describe('What another server said after ours had taken it over.'),
    opened_at: instant.nullable(),
    noted_at: instant.nullable(),
  })
  .meta({ id: 'BriefingReceipt' });

const dated = { created: z.iso.datetime({ offset: true }), modified: z.iso.datetime({ offset: true }) };

export const oparlPaper = z
  .strictObject({
    id: z.url(),
    type: z.string(),
    name: z.string(),
    reference: z.string().optional(),
    date: isoDate,
    paperType: z.string(),
    relatedPaper: z.array(z.url()).optional().describe('The edition that this one corrects.'),
    mainFile: z.strictObject({
      id: z.url(),
      type: z.string(),
      name: z.string(),
      fileName: z.string(),
      mimeType: z.string(),
      date: isoDate,
      size: z.int(),
      sha512Checksum: z.string(),
      accessUrl: z.url().describe('For people who are signed in; programs take the route with /file.'),
      ...dated,
    }),
    consultation: z
      .array(
        z.strictObject({
          id: z.url(),
          type: z.string(),
          meeting: z.string().optional(),
          organization: z.array(z.string()).optional(),
          authoritative: z.boolean(),
          role: z.string(),
          ...dated,
        }),
      )
      .optional()
      .describe('Where the session or its committee came from a council information system: by its ids.'),
    web: z.url(),
    ...dated,
  })
  .meta({ id: 'OparlPaper' });

export const wish = z.strictObject({
  session: id,
  audience: audience.default('public'),
  locale: z.enum(['de', 'en']).default('de'),
});

export const changes = z.strictObject({
  number: z.string().max(100).optional(),
  department: z.string().max(200).optional(),
  locale: z.enum(['de', 'en']).optional(),
  correction: z.string().max(10_000).optional(),
  texts: texts.optional().describe('All sections: what is left out is empty.'),
  answers: z
    .array(z.strictObject({ promise: id, answer: text(10_000) }))
    .max(200)
    .optional()
    .describe('All answers: a promise that is left out stays open.'),
});

export const namedCases = z.strictObject({
  cases: z
    .array(
      z.strictObject({
        contract: id,
        reason: z.enum(TOLD_REASONS).describe('Why it is named, as the paper says it.'),
        note: z
          .union([z.literal(''), text(LONGEST_NOTE)])
          .default('')
          .describe('A sentence more. Words of health, absence, special protection or conduct are refused.'),
      }),
    )
    .max(200)
    .describe('All cases: what is left out is not named.'),
});

export const confirmations = z
  .strictObject({
    no_persons: z
      .array(text(200))
      .max(200)
      .describe('Words that look like a name of an employee and mean none, as the refusal names them.'),
  })
  .optional();
