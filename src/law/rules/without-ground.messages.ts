import { formatDate } from '../../shared/locale.js';

interface Run {
  first_starts_on: string;
  latest_end: string;
  extensions: number;
  extensions_most: number | null;
  previous_ends_on: string | null;
  too_long: boolean;
  late: boolean;
  changed: boolean;
  gap: boolean;
  earlier_employment: 'ok' | 'legal_review' | 'blocked';
  same_terms: boolean | null;
  starts_on: string;
}

const sentences = (...parts: (string | false)[]): string => parts.filter(Boolean).join(' ');

function countOf({ extensions, extensions_most: most }: Run, locale: 'de' | 'en'): string {
  if (most === null) return locale === 'de' ? `${extensions}. Verlängerung` : `extension ${extensions}`;
  return locale === 'de' ? `${extensions} von ${most} Verlängerungen` : `${extensions} of ${most} extensions`;
}

export const runWords = {
  broken: {
    de: (why: Run) =>
      sentences(
        why.too_long &&
          `Ohne Sachgrund ist ab dem ${formatDate(why.first_starts_on, 'de')} längstens bis zum ${formatDate(why.latest_end, 'de')} möglich; ein Tag länger, und der Vertrag gilt als unbefristet.`,
        why.extensions_most !== null &&
          why.extensions > why.extensions_most &&
          `Es ist die ${why.extensions}. Verlängerung; erlaubt sind ${why.extensions_most}.`,
        why.late &&
          `Die Verlängerung ist nicht bis zum ${formatDate(why.previous_ends_on!, 'de')}, dem Ablauf des Vertrags davor, unterschrieben. Damit ist sie ein neuer Vertrag und braucht einen Sachgrund, auch wenn sie rückwirkend anschließt.`,
        why.changed &&
          'Mit der Verlängerung ändern sich andere Bedingungen. Damit ist sie ein neuer Vertrag und braucht einen Sachgrund, es sei denn, die Änderung erfüllt nur einen bestehenden Anspruch.',
        why.gap &&
          'Der Vertrag schließt nicht nahtlos an den früheren ohne Sachgrund an. Er ist keine Verlängerung, sondern ein neuer Vertrag und braucht einen Sachgrund.',
        why.earlier_employment === 'blocked' &&
          'Wegen der früheren Beschäftigung beim selben Arbeitgeber (T3) ist eine Befristung ohne Sachgrund ausgeschlossen.',
      ),
    en: (why: Run) =>
      sentences(
        why.too_long &&
          `Without a ground, from ${formatDate(why.first_starts_on, 'en')} on, it can last until ${formatDate(why.latest_end, 'en')} at the latest; one day more makes it permanent.`,
        why.extensions_most !== null &&
          why.extensions > why.extensions_most &&
          `It is extension number ${why.extensions}; ${why.extensions_most} are allowed.`,
        why.late &&
          `The extension is not signed by ${formatDate(why.previous_ends_on!, 'en')}, the end of the contract before. That makes it a new contract that needs a ground, even if it follows on backdated.`,
        why.changed &&
          'Other terms change with the extension. That makes it a new contract that needs a ground, unless the change only fulfils an existing claim.',
        why.gap &&
          'The contract does not follow the earlier one without a ground seamlessly. It is no extension but a new contract, and needs a ground.',
        why.earlier_employment === 'blocked' &&
          'Because of the earlier employment with the same employer (T3) a term without a ground is ruled out.',
      ),
  },
  ok: {
    de: (why: Run) =>
      sentences(
        `Ohne Sachgrund längstens bis zum ${formatDate(why.latest_end, 'de')}; ${countOf(why, 'de')}.`,
        why.extensions > 0 &&
          `Voraussetzung: spätestens am ${formatDate(why.previous_ends_on!, 'de')} von beiden unterschrieben.`,
        why.extensions > 0 &&
          why.same_terms === null &&
          'Voraussetzung ist auch, dass sich sonst nichts ändert; dazu liegt keine Angabe vor.',
        why.earlier_employment === 'legal_review' &&
          'Das gilt nur, wenn die frühere Beschäftigung (T3) nach rechtlicher Prüfung nicht entgegensteht.',
      ),
    en: (why: Run) =>
      sentences(
        `Without a ground until ${formatDate(why.latest_end, 'en')} at the latest; ${countOf(why, 'en')}.`,
        why.extensions > 0 && `Provided that both sign by ${formatDate(why.previous_ends_on!, 'en')}.`,
        why.extensions > 0 && why.same_terms === null && 'Provided also that nothing else changes; that is not known.',
        why.earlier_employment === 'legal_review' &&
          'Only if legal review finds that the earlier employment (T3) does not stand against it.',
      ),
  },
  unknownSignature: {
    de: (why: Run) =>
      `Ob die Verlängerung bis zum ${formatDate(why.previous_ends_on!, 'de')} unterschrieben wurde, ist nicht bekannt. Später vereinbart wäre sie ein neuer Vertrag, der einen Sachgrund braucht.`,
    en: (why: Run) =>
      `Whether the extension was signed by ${formatDate(why.previous_ends_on!, 'en')} is not known. Agreed later it counts as a new contract that needs a ground.`,
  },
  unknownGround: {
    de: () =>
      'Der Befristungsgrund des Vertrags davor ist nicht bekannt. Nur wenn auch er ohne Sachgrund befristet war, kann dieser eine Verlängerung sein.',
    en: () =>
      'The ground of the contract before is not known. Only if that one had no ground either can this be an extension.',
  },
  notNewlyFounded: {
    de: () =>
      '§ 14 Abs. 2a TzBfG gilt nur für neu gegründete Arbeitgeber; nach den Einstellungen gehört dieses Haus nicht dazu.',
    en: () => 'TzBfG § 14(2a) is for newly founded employers only; by its settings this house is none.',
  },
};

interface Earlier {
  starts_on: string;
  earlier_starts_on: string | null;
  earlier_ends_on: string | null;
  full_years_between: number | null;
}

/** Between 15 and 20 years the courts are known from memory only (BAG 7 AZR 323/17). */
const uncertain = ({ full_years_between: years }: Earlier): boolean => (years ?? 0) >= 15;

const period = (why: Earlier, locale: 'de' | 'en'): string => {
  const from = formatDate(why.earlier_starts_on!, locale);
  if (why.earlier_ends_on === null) return locale === 'de' ? `seit dem ${from} unbefristet` : `permanent since ${from}`;
  const to = formatDate(why.earlier_ends_on, locale);
  return locale === 'de' ? `vom ${from} bis zum ${to}` : `from ${from} to ${to}`;
};

export const earlierEmploymentWords = {
  ok: {
    de: () => 'Unter den angegebenen Verträgen ist keine frühere Beschäftigung beim selben Arbeitgeber.',
    en: () => 'Among the contracts given there is no earlier employment with the same employer.',
  },
  blocked: {
    de: (why: Earlier) =>
      `Beim selben Arbeitgeber bestand schon ein Arbeitsverhältnis (${period(why, 'de')}). Ein Vertrag ohne Sachgrund ab dem ${formatDate(why.starts_on, 'de')} ist damit ausgeschlossen.${uncertain(why) ? ' Auch 15 Jahre Abstand genügten nicht (BAG 7 AZR 323/17, noch zu bestätigen).' : ''}`,
    en: (why: Earlier) =>
      `There was employment with the same employer before (${period(why, 'en')}). That rules out a contract without a ground from ${formatDate(why.starts_on, 'en')}.${uncertain(why) ? ' Even 15 years between were not enough (BAG 7 AZR 323/17, to be confirmed).' : ''}`,
  },
  legal_review: {
    de: (why: Earlier) =>
      `Die frühere Beschäftigung beim selben Arbeitgeber (${period(why, 'de')}) liegt sehr lange zurück oder ist als sehr kurz oder ganz anders vermerkt. Ob deshalb ohne Sachgrund befristet werden darf, ist rechtlich zu prüfen.`,
    en: (why: Earlier) =>
      `The earlier employment with the same employer (${period(why, 'en')}) was very long ago, or is marked as very short or quite different. Whether a term without a ground is therefore open needs legal review.`,
  },
  unknownGround: {
    de: (why: Earlier) =>
      `Der Befristungsgrund des Vertrags davor (${period(why, 'de')}) ist nicht bekannt. Hatte er einen Sachgrund, ist ein Vertrag ohne Sachgrund jetzt ausgeschlossen.`,
    en: (why: Earlier) =>
      `The ground of the contract before (${period(why, 'en')}) is not known. If it had one, a contract without a ground is now ruled out.`,
  },
  unknownSignature: {
    de: (why: Earlier) =>
      `Ist die Verlängerung nicht vor Ablauf des Vertrags davor (${period(why, 'de')}) unterschrieben, zählt dieser als Vorbeschäftigung. Der Tag der Unterschrift ist nicht bekannt.`,
    en: (why: Earlier) =>
      `If the extension was not signed before the end of the contract before (${period(why, 'en')}), that one counts as earlier employment. The day of signature is not known.`,
  },
};
