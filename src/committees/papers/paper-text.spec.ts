import { examplePaper } from '../../../test/support/paper.js';
import { paperText } from './paper-text.js';

describe('a paper as plain text', () => {
  const text = paperText(examplePaper);

  it('carries title, marks, head, texts, lists and figures, in lines of at most 72 columns', () => {
    for (const part of [
      'Sachstandsbericht Kommunales Integrationsmanagement\n===',
      'Entwurf · Fassung 2',
      'Vorlagennummer: MV/2026/118',
      'Lage\n----',
      '* Planungssicherheit: 37 Tage',
      '* Unterschriften bis 18.12.2026',
    ])
      expect(text).toContain(part);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(72);
  });

  it('keeps the paragraphs of a text apart', () => {
    expect(text).toMatch(/noch\s+nicht\s+vor\.\n\nDie Arbeitsverträge/);
  });

  it('leaves tables and charts to the paper', () => {
    expect(text).toContain('Beratungen je Monat: siehe Vorlage');
    expect(text).toContain('Ziele der Lenkungsgruppe: siehe Vorlage');
    expect(text).not.toContain('Koordinierungsstelle');
  });

  it('says nothing of what is empty', () => {
    expect(paperText({ ...examplePaper, marks: [], head: [], sections: [], foot: '' })).toMatch(/^Sach.*\n=+\n$/);
  });
});
