import { writeFile } from 'node:fs/promises';

/** Headings of the shipped profile, in the order of a payroll export. */
export const HEADINGS = [
  'Personalnr.',
  'Name',
  'Vorname',
  'E-Mail (dienstl.)',
  'OE',
  'OE-Bezeichnung',
  'Stellen-Nr.',
  'Funktion',
  'Programm / Kostenträger',
  'Entgeltgr.',
  'Stufe',
  'Wochenstd.',
  'Umfang %',
  'Beginn',
  'Befristet bis',
  'Befristungsgrund',
  'unterschr. am',
  'Vertragsnr.',
  'Vorgänger-Vertrag',
  'Vorgesetzte/r (PNr.)',
  'Austritt am',
  'Austrittsgrund',
  'Bemerkung',
];

const USUAL: Record<string, string> = {
  'Personalnr.': '4101',
  Name: 'Beispiel',
  Vorname: 'Ada',
  'E-Mail (dienstl.)': 'ada.beispiel@kreis-musterland.example',
  OE: '16.0',
  'OE-Bezeichnung': 'Kommunales Integrationszentrum',
  'Stellen-Nr.': '16.0-27',
  Funktion: 'Case Management',
  'Programm / Kostenträger': 'KIM – Kommunales Integrationsmanagement',
  'Entgeltgr.': 'S 12',
  Stufe: '4',
  'Wochenstd.': '39,0',
  'Umfang %': '100,0',
  Beginn: '01.01.2026',
  'Befristet bis': '31.12.2026',
  Befristungsgrund: '§ 14 Abs. 2 TzBfG',
  'unterschr. am': '20.12.2025',
  'Vertragsnr.': 'V1',
};

/** A line of a contract list as a payroll system writes it; what is not named is as usual. */
export function line(cells: Record<string, string> = {}): string {
  return HEADINGS.map((heading) => cells[heading] ?? USUAL[heading] ?? '').join(';');
}

/** Writes a CSV contract list: headings, then the lines. */
export async function writeList(file: string, lines: string[], headings = HEADINGS): Promise<string> {
  await writeFile(file, `${[headings.join(';'), ...lines].join('\r\n')}\r\n`);
  return file;
}
