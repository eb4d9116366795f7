import { formatDate } from '../../shared/locale.js';

interface Used {
  doctorate_on: string | null;
  years_before: number;
  years_after: number;
}

export const scienceWords = {
  notHere: {
    de: () =>
      'Das WissZeitVG gilt nur für Hochschulen und Forschungseinrichtungen. Nach den Einstellungen gehört dieses Haus nicht dazu; der Grund trägt hier nicht.',
    en: () =>
      'The WissZeitVG is for universities and research institutions only. By its settings this house is none; the ground does not hold here.',
  },
  thirdParty: {
    de: () =>
      'Die Dauer soll der Bewilligung der Drittmittel entsprechen, und der Vertrag muss angeben, dass er auf dem WissZeitVG beruht.',
    en: () => 'The duration should match the grant of the third-party money, and the contract has to cite the act.',
  },
  ok: {
    de: (why: Used) =>
      `Die Zeiten liegen innerhalb der ${why.years_before} Jahre, die schon vor der Promotion möglich sind. Der Vertrag muss angeben, dass er auf dem WissZeitVG beruht.`,
    en: (why: Used) =>
      `The times lie within the ${why.years_before} years that are open even before the doctorate. The contract has to cite the act.`,
  },
  afterDoctorate: {
    de: (why: Used) =>
      `Mehr als ${why.years_before} Jahre sind nur nach der Promotion möglich. Ob und wann promoviert wurde, ist nicht bekannt.`,
    en: (why: Used) =>
      `More than ${why.years_before} years are only open after the doctorate. Whether and when there was one is not known.`,
  },
  lateDoctorate: {
    de: (why: Used) =>
      `Vor der Promotion am ${formatDate(why.doctorate_on!, 'de')} liegen mehr als ${why.years_before} Jahre. Das geht nur mit Kindern oder bei Behinderung; rechtlich prüfen.`,
    en: (why: Used) =>
      `More than ${why.years_before} years lie before the doctorate on ${formatDate(why.doctorate_on!, 'en')}. That is open only with children or a disability; have it reviewed.`,
  },
  withDoctorate: {
    de: (why: Used) =>
      `Die Zeiten liegen innerhalb der ${why.years_before + why.years_after} Jahre, die mit der Promotion am ${formatDate(why.doctorate_on!, 'de')} möglich sind. Der Vertrag muss angeben, dass er auf dem WissZeitVG beruht.`,
    en: (why: Used) =>
      `The times lie within the ${why.years_before + why.years_after} years that are open with the doctorate on ${formatDate(why.doctorate_on!, 'en')}. The contract has to cite the act.`,
  },
  beyond: {
    de: (why: Used) =>
      `Die Zeiten überschreiten ${why.years_before + why.years_after} Jahre. Das geht nur in der Medizin, mit Kindern oder bei Behinderung; rechtlich prüfen.`,
    en: (why: Used) =>
      `The times exceed ${why.years_before + why.years_after} years. That is open only in medicine, with children or a disability; have it reviewed.`,
  },
};
