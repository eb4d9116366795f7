import { formatDate } from '../../shared/locale.js';

interface OfTerm {
  starts_on: string;
}

export const groundWords = {
  ok: {
    de: () =>
      'Der Befristungsgrund ist anerkannt. Er muss bei Vertragsschluss wirklich vorliegen; das ist im Einzelfall zu begründen.',
    en: () =>
      'The ground is a recognised one. It has to be there when the contract is made; give the reasons for the case.',
  },
  other: {
    de: () => 'Der Befristungsgrund ist keiner der im Gesetz genannten. Ob er trägt, ist rechtlich zu prüfen.',
    en: () => 'The ground is none of those that the act names. Whether it holds needs legal review.',
  },
  unknown: {
    de: (why: OfTerm) =>
      `Für den Vertrag ab dem ${formatDate(why.starts_on, 'de')} ist kein Befristungsgrund angegeben. Ob und bis wann die Befristung zulässig ist, ist deshalb nicht bekannt.`,
    en: (why: OfTerm) =>
      `No ground is given for the contract from ${formatDate(why.starts_on, 'en')} on. Whether the term is lawful, and until when, is therefore not known.`,
  },
  permanent: {
    de: () => 'Der Vertrag ist unbefristet; ein Befristungsgrund ist überflüssig.',
    en: () => 'The contract is permanent; a ground is not needed.',
  },
};

interface OfEnd {
  ends_on: string;
}

export const protectionWords = {
  endStays: {
    de: (why: OfEnd) =>
      `Schwangerschaft, Elternzeit, Schwerbehinderung oder ein Mandat verschieben das Ende am ${formatDate(why.ends_on, 'de')} nicht.`,
    en: (why: OfEnd) =>
      `Pregnancy, parental leave, disability or office do not move the end on ${formatDate(why.ends_on, 'en')}.`,
  },
  ownGround: {
    de: () =>
      'Die Vertretung ist ein eigener Befristungsgrund. Die Schutzzeiten der vertretenen Person verschieben das Ende nicht.',
    en: () =>
      'Substitution is a ground of its own. The protection of the person who is substituted does not move the end.',
  },
};
