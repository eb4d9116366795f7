import { keepTogether } from './keep-together.js';

const held = (text: string): string => keepTogether(text).replaceAll('\u00a0', '_');

describe('what a line’s end does not part', () => {
  it('is a citation', () => {
    expect(held('nach § 14 Abs. 2 Satz 1 Nr. 3 TzBfG')).toBe('nach §_14_Abs._2_Satz_1_Nr._3_TzBfG');
  });

  it('is a day with its month and year', () => {
    expect(held('am 31. Dezember 2026 und 1 May 2027')).toBe('am 31._Dezember_2026 und 1_May_2027');
    expect(held('am 31.12.2026 Kreistag, Ende 2026 Verträge')).toBe('am 31.12.2026 Kreistag, Ende 2026 Verträge');
  });

  it('is an amount with what it counts', () => {
    expect(held('12 Beschäftigte, 86 %, 1.234,50 Euro, 17:00 Uhr, 37 Tage, 12 people')).toBe(
      '12_Beschäftigte, 86_%, 1.234,50_Euro, 17:00_Uhr, 37_Tage, 12_people',
    );
    expect(held('12 von 14 sind 3 und mehr')).toBe('12 von 14 sind 3 und mehr');
  });

  it('is an abbreviation', () => {
    expect(held('z. B. und i. V. m. anderen')).toBe('z._B. und i._V._m. anderen');
  });
});
