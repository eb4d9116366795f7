import { asks, splitSentences } from './sentences.js';

describe('sentences of minutes', () => {
  it.each<[string, string[]]>([
    ['Die Verwaltung sagt zu. Der Ausschuss dankt.', ['Die Verwaltung sagt zu.', 'Der Ausschuss dankt.']],
    ['Das gilt z. B. Für alle.', ['Das gilt z. B. Für alle.']],
    ['Es gilt z.B. Folgendes: Die Zahl steigt.', ['Es gilt z.B. Folgendes: Die Zahl steigt.']],
    ['Siehe Vorlage Nr. 3 der Verwaltung. Danach Ende.', ['Siehe Vorlage Nr. 3 der Verwaltung.', 'Danach Ende.']],
    [
      'Bis zum 12. Dezember wird berichtet. Frau Ahlers fragt nach.',
      ['Bis zum 12. Dezember wird berichtet.', 'Frau Ahlers fragt nach.'],
    ],
    ['In der 3. Sitzung wurde gefragt.', ['In der 3. Sitzung wurde gefragt.']],
    ['Es sind 12. Die Verwaltung prüft.', ['Es sind 12.', 'Die Verwaltung prüft.']],
    ['Das Land zahlt bis 2027. Danach ist es offen.', ['Das Land zahlt bis 2027.', 'Danach ist es offen.']],
    ['Nach § 16 Abs. 2 i. V. m. § 14 TzBfG geht das. Gut.', ['Nach § 16 Abs. 2 i. V. m. § 14 TzBfG geht das.', 'Gut.']],
    ['Prof. Dr. Ilgner berichtet. Beginn 17 Uhr.', ['Prof. Dr. Ilgner berichtet.', 'Beginn 17 Uhr.']],
    ['Am 31.12.2026 enden Verträge. Wie viele?', ['Am 31.12.2026 enden Verträge.', 'Wie viele?']],
    ['Wie geht es weiter? Das ist offen! Danke…', ['Wie geht es weiter?', 'Das ist offen!', 'Danke…']],
    [
      'Er sagt: „Das prüfen wir.“ Der Ausschuss nimmt Kenntnis.',
      ['Er sagt: „Das prüfen wir.“', 'Der Ausschuss nimmt Kenntnis.'],
    ],
    ['Kosten von 1,2 Mio. Euro sind geplant.', ['Kosten von 1,2 Mio. Euro sind geplant.']],
    ['Miete, Reisen usw. Die Liste folgt.', ['Miete, Reisen usw.', 'Die Liste folgt.']],
    ['Miete, Reisen usw. Kosten 300 Euro.', ['Miete, Reisen usw. Kosten 300 Euro.']],
    ['', []],
    ['   \n\n ', []],
    ['ohne Punkt', ['ohne Punkt']],
  ])('%j', (text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });

  it('joins lines that a page has broken, and words that it has divided', () => {
    expect(splitSentences('Die Verwaltung sagt zu, über das Integra-\ntionsmanagement zu\r\nberichten. Ende.')).toEqual(
      ['Die Verwaltung sagt zu, über das Integrationsmanagement zu berichten.', 'Ende.'],
    );
  });

  it('keeps points of a list and items of the agenda apart', () => {
    const text = [
      'TOP 3 Integrationsmanagement',
      'Die Verwaltung berichtet.',
      '- wie viele Stellen',
      '- bis wann',
      '',
      '2. Die Zahlen steigen bis zum',
      '3. Quartal.',
      '3. Alles Weitere folgt.',
    ].join('\n');
    expect(splitSentences(text)).toEqual([
      'TOP 3 Integrationsmanagement',
      'Die Verwaltung berichtet.',
      'wie viele Stellen',
      'bis wann',
      '2. Die Zahlen steigen bis zum 3. Quartal.',
      '3. Alles Weitere folgt.',
    ]);
  });

  it('loses no letter, and is done with 50,000 characters and more at once', () => {
    const text = 'Die Verwaltung sagt zu, z. B. bis zum 12. Dezember zu berichten. '.repeat(1500);
    const sentences = splitSentences(text);
    expect(sentences).toHaveLength(1500);
    expect(sentences.join(' ')).toBe(text.trim());
    expect(splitSentences('.'.repeat(50_000))).toHaveLength(1);
    expect(splitSentences('a.'.repeat(50_000))).toHaveLength(1);
  });
});

it.each([
  ['Wie viele Stellen sind unbesetzt?', true],
  ['Frau Beispiel (Fraktion B) fragt, wie viele Stellen unbesetzt sind.', true],
  ['Die Fraktion C fragte nach den Kosten.', true],
  ['Wann berichtet die Verwaltung?', true],
  ['Die Verwaltung fragt beim Ministerium nach, wann die Mittel bewilligt werden.', false],
  ['Die Verwaltung sagt zu, die Fragen schriftlich zu beantworten.', false],
  ['Das Amt beantwortet die Fragen schriftlich.', false],
  ['Das ist fraglich.', false],
])('hears whether somebody asks: %s', (sentence, asked) => {
  expect(asks(sentence)).toBe(asked);
});
