import { messages } from '../../shared/locale.js';

const KINDS = {
  de: {
    object: 'ein Objekt',
    text: 'ein Text',
    flag: 'true oder false',
    day: 'ein Datum wie 2026-12-31',
    moment: 'ein Zeitpunkt wie 2026-12-31T17:00:00+01:00',
    email: 'eine E-Mail-Adresse',
    address: 'eine Adresse mit http:// oder https://',
    number: 'eine Zahl',
  },
  en: {
    object: 'an object',
    text: 'a text',
    flag: 'true or false',
    day: 'a date such as 2026-12-31',
    moment: 'a time such as 2026-12-31T17:00:00+01:00',
    email: 'an e-mail address',
    address: 'an address with http:// or https://',
    number: 'a number',
  },
} as const;

export type ExpectedKind = keyof (typeof KINDS)['de'];

/** What is wrong with one object that a source delivered; everything else of the source is used. */
export const oparlProblemText = messages({
  de: {
    wrong_type: (expected: ExpectedKind) => `Die Angabe ist nicht verwendbar; erwartet: ${KINDS.de[expected]}.`,
    unexpected_object: (found: string, expected: string) =>
      `Hier steht ein Objekt der Art ${found}, erwartet wird ${expected}. Es wurde ausgelassen.`,
    unknown_kind: (kind: string) => `Die Art „${kind}“ gibt es in OParl nicht. Das Objekt wurde ausgelassen.`,
    foreign_id: () => 'Die Kennung liegt auf einem anderen Rechner als die Quelle. Das Objekt wurde ausgelassen.',
    wrong_id: (asked: string) => `Gefragt war nach ${asked}. Das Objekt wurde ausgelassen.`,
    end_before_start: () => 'Das Ende liegt vor dem Beginn; es wurde nicht verwendet.',
    not_read: (reason: string) => `Das Objekt, auf das verwiesen wird, fehlt: ${reason}`,
    files_without_objects: (count: number) =>
      `${count === 1 ? 'Eine JSON-Datei enthält' : `${count} JSON-Dateien enthalten`} keine OParl-Objekte und ${count === 1 ? 'wurde' : 'wurden'} übergangen.`,
  },
  en: {
    wrong_type: (expected) => `The value cannot be used; expected: ${KINDS.en[expected]}.`,
    unexpected_object: (found, expected) =>
      `There is an object of the kind ${found} here, expected is ${expected}. It was left out.`,
    unknown_kind: (kind) => `OParl has no kind "${kind}". The object was left out.`,
    foreign_id: () => 'The id is on another machine than the source. The object was left out.',
    wrong_id: (asked) => `${asked} was asked for. The object was left out.`,
    end_before_start: () => 'The end lies before the start; it was not used.',
    not_read: (reason) => `The object referred to is missing: ${reason}`,
    files_without_objects: (count) =>
      `${count === 1 ? 'One JSON file has' : `${count} JSON files have`} no OParl objects and ${count === 1 ? 'was' : 'were'} passed over.`,
  },
});
