import fc from 'fast-check';
import { type KnownPerson, personMentions } from './person-mentions.js';

const person = (family_name: string, given_name = '', concerned = true): KnownPerson => ({
  id: family_name,
  family_name,
  given_name,
  concerned,
});
const PEOPLE = [
  person('Dörenkamp', 'Anna-Lena Marie'),
  person('Herbst', 'Jörg'),
  person('Yıldız-Krämer', 'Emine'),
  person('von der Heydt', 'Carl'),
  person("O'Sullivan", 'Sean'),
  person('Holtmann', 'Sabine', false),
];
const found = (text: string): string[] => [
  ...new Set(personMentions(text, PEOPLE).map(({ words, degree }) => `${words}${degree === 'sure' ? '' : '?'}`)),
];

describe('people who are named in a text', () => {
  it.each<[string, string[]]>([
    ['Anna-Lena Dörenkamp bleibt.', ['Lena Dörenkamp']],
    ['Anna Dörenkamp, Marie Doerenkamp', ['Anna Dörenkamp', 'Marie Doerenkamp']],
    ['Dörenkamp, Anna', ['Dörenkamp, Anna']],
    ['A. Dörenkamp', ['A. Dörenkamp']],
    ['Frau Dörenkamps Vertrag', ['Frau Dörenkamps']],
    ['Frau Dr. Dörenkamp', ['Frau Dr. Dörenkamp']],
    ['FRAU DÖRENKAMP', ['FRAU DÖRENKAMP']],
    ['Der Vertrag Dörenkamp endet.', ['Dörenkamp']],
    ['anna.doerenkamp@kreis-musterland.example', ['anna.doerenkamp']],
    ['Jörg Herbst, Herrn Herbst, J. Herbst', ['Jörg Herbst', 'Herrn Herbst', 'J. Herbst']],
    ['Stand Herbst 2026', ['Herbst?']],
    ['im herbst, herbstlich, Herbstferien', []],
    ['Emine Yildiz-Kraemer', ['Emine Yildiz-Kraemer']],
    ['Frau Krämer und Frau Yıldız', ['Frau Krämer', 'Frau Yıldız']],
    ['Der Krämer am Markt', []],
    ['Herr von der Heydt; Carl Heydt', ['Herr von der Heydt', 'Carl Heydt']],
    ['von der Stelle', []],
    ["Sean O'Sullivan, O’Sullivan", ["Sean O'Sullivan", 'O’Sullivan']],
    // Of the house, but of no programme: somebody has to look.
    ['Auskunft erteilt Frau Holtmann.', ['Frau Holtmann?']],
    ['Sabine Holtmann', ['Sabine Holtmann?']],
    ['Holtmann & Partner', []],
    // Not across sentences, and no word inside a word.
    ['Für Anna. Dörenkampstraße 3', []],
    ['Es kam eine Frau. Dörenkampweg', []],
    ['Die Frau Landrätin lobt.', []],
    ['', []],
  ])('%j: %j', (text, words) => {
    expect(found(text).toSorted()).toEqual(words.toSorted());
  });

  it('finds everybody wherever the name stands', () => {
    const around = fc.stringMatching(/^[a-z ,.(„-]{0,30}$/);
    fc.assert(
      fc.property(around, fc.stringMatching(/^[ ,.)”!?-][a-z ]{0,30}$/), fc.nat(2), (head, tail, which) => {
        const name = ['Frau Dörenkamp', 'Emine Yıldız-Krämer', 'Carl von der Heydt'][which]!;
        expect(personMentions(`${head} ${name}${tail}`, PEOPLE)).not.toEqual([]);
      }),
    );
  });

  it('takes odd names for what they are, and a long text to its end', () => {
    const odd = [person('', 'X'), person('---'), person('李', '明'), person('*(+?'), person('A')];
    expect(personMentions('李明 *(+? ---', odd).map(({ words }) => words)).toEqual([]);
    const long = 'Lorem Dörenkamp ipsum '.repeat(1000);
    expect(personMentions(long, PEOPLE).at(-1)).toMatchObject({ words: 'Dörenkamp', to: long.lastIndexOf(' ipsum') });
  });
});
