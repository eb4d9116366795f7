import fc from 'fast-check';
import { toldReasonMessages } from './told-reasons.messages.js';
import { untoldWord } from './untold-words.js';

const REFUSED: Record<string, string> = {
  'Frau B. ist seit Mai krank.': 'health',
  'wegen Erkrankung offen': 'health',
  'Langzeiterkrankter Kollege': 'health',
  'arbeitsunfähig bis auf Weiteres': 'health',
  ARBEITSUNFAEHIGKEIT: 'health',
  'AU liegt vor': 'health',
  'AU-Bescheinigung liegt vor': 'health',
  'in Reha': 'health',
  'nach der Rehabilitation': 'health',
  'zur Kur': 'health',
  'im BEM': 'health',
  'BEM-Verfahren läuft': 'health',
  'Therapieplatz gefunden': 'health',
  Suchterkrankung: 'health',
  'Spielsucht bekannt': 'health',
  'Eine Sucht liegt vor': 'health',
  'suchtkranker Mitarbeiter': 'health',
  alkoholabhängig: 'health',
  'beim Amtsarzt': 'health',
  'amtsärztlich untersucht': 'health',
  'gesundheitlich eingeschränkt': 'health',
  'Burn-out': 'health',
  'k r a n k': 'health',
  'kra\u00ADnk und er\u200Bkrankt': 'health',
  'hat sich krankgemeldet': 'health',
  'nach einem Unfall': 'health',
  'on sick leave': 'absence',
  'has been ill since May': 'health',
  'Schwerbehinderung anerkannt': 'protection',
  'schwerbehinderte Kollegin': 'protection',
  'gleichgestellte Person': 'protection',
  'GdB 50': 'protection',
  'ist schwanger': 'protection',
  'Schwangerschaft gemeldet': 'protection',
  'im Mutterschutz': 'protection',
  'Mutterschutzfrist bis März': 'protection',
  Sonderkündigungsschutz: 'protection',
  'genießt Kündigungsschutz': 'protection',
  Personalratsmitglied: 'protection',
  'Mitglied des Personalrats': 'protection',
  'Mitglied im Personalrat': 'protection',
  'ist im Personalrat': 'protection',
  Betriebsrätin: 'protection',
  'Zustimmung des Integrationsamts fehlt': 'protection',
  'member of the staff council': 'protection',
  'is pregnant': 'protection',
  'a disability': 'protection',
  'in Elternzeit': 'absence',
  Elternzeitvertretung: 'absence',
  Pflegezeiten: 'absence',
  'pflegt Angehörige': 'absence',
  'Vertretung für eine Kollegin': 'absence',
  'Rückkehr der Stelleninhaberin': 'absence',
  'im Sonderurlaub': 'absence',
  'seit Mai abwesend': 'absence',
  'on parental leave': 'absence',
  'covers for a colleague': 'absence',
  'absent since May': 'absence',
  'zwei Abmahnungen': 'conduct',
  abgemahnt: 'conduct',
  Disziplinarverfahren: 'conduct',
  'a written warning': 'conduct',
};
const TOLD = [
  'Anschluss bis 31.12.2027 vorgesehen',
  'Die Person sucht eine andere Stelle und wurde besucht.',
  'Der Vorschlag liegt dem Personalrat vor.',
  'Der Personalrat hat zugestimmt.',
  'Die Personalvertretung ist beteiligt.',
  'Stelle beim Gesundheitsamt angemeldet',
  'Verhindert nichts und kürzt keine Kurse.',
  'Die Bewilligung wird im März erwartet.',
  'Zuständigkeit geklärt, Kooperation läuft',
  'Wir haben untersucht, was möglich ist.',
  'The follow-on depends on the grant and on environmental planning.',
  'He will leave the county.',
  'Sie bekleidet die Stelle seit 2024, der Anteil betrug die Hälfte.',
  'Absender ist die Abteilung',
  'Illustrated in his doctorate',
  'au pair und bem',
  '',
];

describe('words that have no place in a remark', () => {
  it.each(Object.entries(REFUSED).filter(([, kind]) => kind !== 'none'))('finds %j: %s', (text, kind) => {
    expect(untoldWord(text)?.kind).toBe(kind);
  });

  it.each(TOLD)('lets %j pass', (text) => {
    expect(untoldWord(text)).toBeUndefined();
  });

  it('lets every reason of the list pass', () => {
    for (const words of Object.values(toldReasonMessages))
      for (const text of Object.values(words)) expect([text, untoldWord(text)]).toEqual([text, undefined]);
  });

  it('names the word as it was written', () => {
    expect(untoldWord('Sie ist Schwer­behinderte, Grad 50')).toEqual({ kind: 'protection', word: 'Schwerbehinderte' });
    expect(untoldWord('wegen langer KRANKHEIT')?.word).toBe('KRANKHEIT');
  });

  it('finds a word wherever it stands, in whatever case, with ae for ä', () => {
    const word = fc.constantFrom('krankheitsbedingt', 'arbeitsunfähig', 'Elternzeit', 'schwerbehindert', 'Abmahnung');
    const around = fc.constantFrom('', 'Der Vertrag ', '(', ' – ', 'x, ', '\n');
    fc.assert(
      fc.property(word, around, around, fc.boolean(), fc.boolean(), (hidden, before, after, loud, spelled) => {
        const spelt = spelled ? hidden.replaceAll('ä', 'ae') : hidden;
        expect(untoldWord(before + (loud ? spelt.toUpperCase() : spelt) + after)).toBeDefined();
      }),
    );
  });
});
