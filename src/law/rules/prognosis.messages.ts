export const needWords = {
  continues: {
    de: () =>
      'Hohes Risiko: Die Finanzierung soll voraussichtlich weitergehen. Dann ist der Bedarf vermutlich dauerhaft, und die Prognose trägt nicht. Rechtlich prüfen.',
    en: () =>
      'High risk: the funding is expected to go on. Then the need is probably permanent and the prognosis does not hold. Have it reviewed.',
  },
  unknown: {
    de: () =>
      'Ob die Finanzierung nach dem Ende weitergehen soll, ist nicht bekannt. Davon hängt ab, ob der Bedarf als vorübergehend gelten kann.',
    en: () =>
      'Whether the funding is expected to go on after the end is not known. Whether the need can count as temporary depends on it.',
  },
  ends: {
    de: () =>
      'Die Finanzierung soll mit dem Vertrag enden. Die Prognose ist bei Vertragsschluss zu begründen und festzuhalten.',
    en: () =>
      'The funding is expected to end with the contract. Give the reasons for the prognosis when the contract is made, and record them.',
  },
};

export const thirdPartyWords: typeof needWords = {
  continues: {
    de: () =>
      'Hohes Risiko: Die Finanzierung soll voraussichtlich weitergehen. Drittmittel tragen die Befristung nur, wenn sie enden sollen. Rechtlich prüfen.',
    en: () =>
      'High risk: the funding is expected to go on. Third-party money carries a term only if it is meant to end. Have it reviewed.',
  },
  unknown: {
    de: () =>
      'Ob die Drittmittel nach dem Ende weitergehen sollen, ist nicht bekannt. Sie tragen die Befristung nur, wenn sie enden sollen.',
    en: () =>
      'Whether the third-party money is expected to go on after the end is not known. It carries the term only if it is meant to end.',
  },
  ends: {
    de: () => 'Die Drittmittel sollen mit dem Vertrag enden. Bewilligung und Laufzeit gehören in die Akte.',
    en: () => 'The third-party money is meant to end with the contract. Keep the grant and its period on file.',
  },
};

export const budgetWords = {
  de: () =>
    'Haushaltsmittel als Grund brauchen einen bestimmten Zweck für eine vorübergehende Aufgabe; ein kw-Vermerk genügt nicht. Rechtlich prüfen.',
  en: () =>
    'Budget funds as a ground need a concrete purpose for a temporary task; a kw note alone does not do. Have it reviewed.',
};
