import { formatDate } from '../../shared/locale.js';

interface Older {
  first_starts_on: string;
  latest_end: string;
  age: number | null;
  out_of_work_months: number | null;
  out_of_work_months_least: number | null;
  too_long: boolean;
  too_young: boolean | null;
  too_short_out_of_work: boolean | null;
  employed_until: string | null;
}

const sentences = (...parts: (string | false | null)[]): string => parts.filter(Boolean).join(' ');

export const olderWords = {
  broken: {
    de: (why: Older) =>
      sentences(
        why.too_long &&
          `Ab dem ${formatDate(why.first_starts_on, 'de')} ist nach § 14 Abs. 3 TzBfG längstens bis zum ${formatDate(why.latest_end, 'de')} möglich.`,
        why.too_young && `Bei Beginn am ${formatDate(why.first_starts_on, 'de')} sind ${why.age} Jahre nicht erreicht.`,
        why.too_short_out_of_work &&
          `Unmittelbar davor lagen nur ${why.out_of_work_months} Monate ohne Arbeit; nötig sind ${why.out_of_work_months_least}.`,
      ),
    en: (why: Older) =>
      sentences(
        why.too_long &&
          `From ${formatDate(why.first_starts_on, 'en')} on, TzBfG § 14(3) allows a term until ${formatDate(why.latest_end, 'en')} at the latest.`,
        why.too_young &&
          `At the start on ${formatDate(why.first_starts_on, 'en')} the age of ${why.age} is not reached.`,
        why.too_short_out_of_work &&
          `Right before it there were only ${why.out_of_work_months} months out of work; ${why.out_of_work_months_least} are needed.`,
      ),
  },
  employed: {
    de: (why: Older) =>
      `Nach den angegebenen Verträgen bestand bis zum ${formatDate(why.employed_until!, 'de')} noch ein Arbeitsverhältnis. § 14 Abs. 3 TzBfG verlangt unmittelbar vor dem ${formatDate(why.first_starts_on, 'de')} mindestens ${why.out_of_work_months_least} Monate ohne Arbeit. Rechtlich prüfen.`,
    en: (why: Older) =>
      `By the contracts given there was an employment until ${formatDate(why.employed_until!, 'en')}. TzBfG § 14(3) asks for at least ${why.out_of_work_months_least} months out of work right before ${formatDate(why.first_starts_on, 'en')}. Have it reviewed.`,
  },
  unknown: {
    de: (why: Older) =>
      `Ob § 14 Abs. 3 TzBfG passt, ist nicht bekannt: Er verlangt bei Beginn ein Alter von ${why.age} Jahren und unmittelbar davor ${why.out_of_work_months_least} Monate ohne Arbeit. Längstens möglich wäre der ${formatDate(why.latest_end, 'de')}.`,
    en: (why: Older) =>
      `Whether TzBfG § 14(3) fits is not known: it asks for the age of ${why.age} at the start and ${why.out_of_work_months_least} months out of work right before. The latest end possible is ${formatDate(why.latest_end, 'en')}.`,
  },
  ok: {
    de: (why: Older) => `Nach § 14 Abs. 3 TzBfG längstens bis zum ${formatDate(why.latest_end, 'de')}.`,
    en: (why: Older) => `By TzBfG § 14(3) until ${formatDate(why.latest_end, 'en')} at the latest.`,
  },
};

interface Retired {
  latest_end: string;
  contracts: number;
  contracts_most: number;
  too_long: boolean;
}

export const retiredWords = {
  broken: {
    de: (why: Retired) =>
      sentences(
        why.too_long && `Nach der Regelaltersgrenze ist längstens bis zum ${formatDate(why.latest_end, 'de')} möglich.`,
        why.contracts > why.contracts_most &&
          `Es ist der ${why.contracts}. Vertrag nach der Regelaltersgrenze; erlaubt sind ${why.contracts_most}.`,
      ),
    en: (why: Retired) =>
      sentences(
        why.too_long &&
          `After the retirement age a term can last until ${formatDate(why.latest_end, 'en')} at the latest.`,
        why.contracts > why.contracts_most &&
          `It is contract number ${why.contracts} after the retirement age; ${why.contracts_most} are allowed.`,
      ),
  },
  ok: {
    de: (why: Retired) =>
      `Nach der Regelaltersgrenze längstens bis zum ${formatDate(why.latest_end, 'de')}; ${why.contracts} von ${why.contracts_most} Verträgen. Eine frühere Beschäftigung steht nicht entgegen.`,
    en: (why: Retired) =>
      `After the retirement age until ${formatDate(why.latest_end, 'en')} at the latest; ${why.contracts} of ${why.contracts_most} contracts. Earlier employment does not stand against it.`,
  },
  unknown: {
    de: () =>
      'Ob die Regelaltersgrenze bei Beginn erreicht ist, ist nicht bekannt. Dann würde eine frühere Beschäftigung nicht entgegenstehen.',
    en: () =>
      'Whether the retirement age is reached at the start is not known. If so, earlier employment does not matter.',
  },
};
