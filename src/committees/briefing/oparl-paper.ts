import { createHash } from 'node:crypto';
import type { BriefingRow } from './briefing-row.query.js';

const TYPE = 'https://schema.oparl.org/1.1/';

/** Where a paper is dealt with, by ids of the council information system that the session came from. */
export interface PaperPlace {
  meeting: string | null;
  organization: string | null;
}

export interface PaperFacts {
  row: BriefingRow;
  name: string;
  pdf: Uint8Array;
  /** Undefined: neither session nor committee came from a council information system. */
  place: PaperPlace | undefined;
  /** Address of this service, without a slash at the end. */
  home: string;
  timeZone: string;
}

/** Name of a briefing's PDF. */
export const fileName = ({ held_on, edition }: Pick<BriefingRow, 'held_on' | 'edition'>): string =>
  `briefing-${held_on}-${edition}.pdf`;

/** A released briefing as a council information system takes it: an object of OParl 1.1 with the file that is its text. */
export function oparlPaper({ row, name, pdf, place, home, timeZone }: PaperFacts) {
  const at = `${home}/briefings/${row.id}`;
  const released = Temporal.Instant.from(row.released_at!).toZonedDateTimeISO(timeZone);
  const date = released.toPlainDate().toString();
  const moment = released.toString({ timeZoneName: 'never', smallestUnit: 'second' });
  const dated = { created: moment, modified: moment };
  return {
    id: `${at}/oparl`,
    type: `${TYPE}Paper`,
    name,
    ...(row.number && { reference: row.number }),
    date,
    paperType: row.locale === 'de' ? 'Mitteilungsvorlage' : 'Report',
    // A new edition stands beside the one that it corrects: both stay to be read.
    ...(row.corrects_id && { relatedPaper: [`${home}/briefings/${row.corrects_id}/oparl`] }),
    mainFile: {
      id: `${at}/pdf`,
      type: `${TYPE}File`,
      name,
      fileName: fileName(row),
      mimeType: 'application/pdf',
      date,
      size: pdf.length,
      sha512Checksum: createHash('sha512').update(pdf).digest('hex'),
      accessUrl: `${at}/pdf`,
      ...dated,
    },
    ...(place && {
      consultation: [
        {
          id: `${at}/oparl#consultation`,
          type: `${TYPE}Consultation`,
          ...(place.meeting && { meeting: place.meeting }),
          ...(place.organization && { organization: [place.organization] }),
          // What is told for information only is decided by nobody.
          authoritative: false,
          role: row.locale === 'de' ? 'Kenntnisnahme' : 'For information',
          ...dated,
        },
      ],
    }),
    web: at,
    ...dated,
  };
}

export type OparlPaper = ReturnType<typeof oparlPaper>;
