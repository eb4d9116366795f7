import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

const HEADINGS =
  'Personalnr.;Name;Vorname;E-Mail (dienstl.);OE;OE-Bezeichnung;Stellen-Nr.;Funktion;Programm / Kostenträger;Entgeltgr.;Stufe;' +
  'Wochenstd.;Umfang %;Beginn;Befristet bis;Befristungsgrund;unterschr. am;Vertragsnr.;Vorgänger-Vertrag;Vorgesetzte/r (PNr.);' +
  'Austritt am;Austrittsgrund;Bemerkung';

/** Writes a payroll export of so many contracts, two a person: the first until the end of 2025, the second until 2026. */
export async function writePayrollFile(file: string, contracts: number): Promise<void> {
  const out = createWriteStream(file);
  out.write(`${HEADINGS}\r\n`);
  for (let index = 0; index < contracts; index += 1) {
    const person = Math.floor(index / 2);
    const second = index % 2 === 1;
    const line = [
      String(person + 1).padStart(6, '0'),
      'Beispiel',
      `Alex ${person}`,
      `p${person}@kreis-musterland.example`,
      `${person % 200}.1`,
      `Amt ${person % 200}`,
      `S-${person}`,
      'Sachbearbeitung',
      person % 10 === 0 ? `P${person % 300}` : '',
      'EG 9b',
      String((person % 6) + 1),
      '39,0',
      '100,0',
      second ? '01.01.2026' : '01.01.2025',
      second ? '31.12.2026' : '31.12.2025',
      '§ 14 Abs. 2 TzBfG',
      second ? '15.12.2025' : '15.12.2024',
      `V${person}-${second ? 2 : 1}`,
      second ? `V${person}-1` : '',
      '4001',
      '',
      '',
      '',
    ].join(';');
    if (!out.write(`${line}\r\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}
