import type { BriefingRow } from './briefing-row.query.js';

/** An object of OParl 1.1 (https://schema.oparl.org/1.1/Paper) with the file that is its text. */
export interface OparlPaper {
  id: string;
  type: 'https://schema.oparl.org/1.1/Paper';
  name: string;
  reference?: string;
  date: string;
  paperType: string;
  mainFile: {
    id: string;
    type: 'https://schema.oparl.org/1.1/File';
    name: string;
    mimeType: 'application/pdf';
    accessUrl: string;
    created: string;
    modified: string;
  };
  created: string;
  modified: string;
}

/**
 * A released briefing as a council information system takes it.
 * @param home address of this service, without a slash at the end
 */
export function oparlPaper(row: BriefingRow, name: string, home: string): OparlPaper {
  const at = `${home}/briefings/${row.id}`;
  const moment = row.released_at!;
  return {
    id: `${at}/oparl`,
    type: 'https://schema.oparl.org/1.1/Paper',
    name,
    ...(row.number && { reference: row.number }),
    date: row.released_at!.slice(0, 10),
    paperType: row.locale === 'de' ? 'Mitteilungsvorlage' : 'Report',
    mainFile: {
      id: `${at}/pdf`,
      type: 'https://schema.oparl.org/1.1/File',
      name,
      mimeType: 'application/pdf',
      accessUrl: `${at}/pdf`,
      created: moment,
      modified: moment,
    },
    created: moment,
    modified: moment,
  };
}
