import { messages } from '../shared/locale.js';

export const decideMessages = messages({
  de: {
    changedMeanwhile: () =>
      'Jemand anderes hat eine dieser Entscheidungen gerade geändert. Es wurde nichts gespeichert; bitte neu ansehen und wiederholen.',
    stale: (contract: string, given: number, now: number) =>
      `Die Entscheidung zum Vertrag ${contract} hat inzwischen die Version ${now}, nicht ${given}. Bitte neu ansehen und wiederholen.`,
    changedSince: () => 'Jemand anderes hat diese Entscheidung inzwischen geändert. Bitte neu ansehen.',
    step: (name: string, word: string) => `„${name}“ (${word})`,
    outcomeNotWanted: (step: string) =>
      `Zum Schritt „${step}“ gehört kein Ergebnis einer Sitzung. Bitte --outcome weglassen.`,
    wrongState: (state: string, step: string, possible: string) =>
      `${step} geht nicht im Stand „${state}“. Möglich ist: ${possible}.`,
    noContracts: () => 'Kein Vertrag passt zu dieser Auswahl. Bitte Programm, Einheit und Enddatum prüfen.',
    refused: (contracts: readonly string[], why: string) =>
      `${contracts.length === 1 ? 'Vertrag' : 'Verträge'} ${contracts.join(', ')}: ${why}`,
    bulkRefused: (refused: number, all: number, list: string) =>
      `${refused} von ${all} Verträgen können diesen Schritt nicht gehen; es wurde nichts gespeichert:\n${list}\nMit --only-possible geht der Schritt für die übrigen, mit --except werden Verträge ausgenommen.`,
    numberTaken: (number: string) =>
      `Die Vertragsnummer ${number} ist schon vergeben. Bitte eine andere angeben, oder --number weglassen.`,
    oneNumber: () =>
      'Eine Vertragsnummer gilt für einen Vertrag. Bitte die Verträge einzeln abschließen, oder --number weglassen.',
    oneVersion: () => 'Eine Version gilt für eine Entscheidung. Bitte --version nur mit einem Vertrag angeben.',
  },
  en: {
    changedMeanwhile: () =>
      'Somebody else has just changed one of these decisions. Nothing was saved; look at them again and repeat.',
    stale: (contract, given, now) =>
      `The decision on contract ${contract} is at version ${now} by now, not ${given}. Look at it again and repeat.`,
    changedSince: () => 'Somebody else has changed this decision meanwhile. Look at it again.',
    step: (name, word) => `"${name}" (${word})`,
    outcomeNotWanted: (step) => `The step "${step}" takes no outcome of a session. Leave out --outcome.`,
    wrongState: (state, step, possible) => `${step} is not possible in the state "${state}". Possible is: ${possible}.`,
    noContracts: () => 'No contract fits this selection. Check programme, unit and end date.',
    refused: (contracts, why) => `${contracts.length === 1 ? 'Contract' : 'Contracts'} ${contracts.join(', ')}: ${why}`,
    bulkRefused: (refused, all, list) =>
      `${refused} of ${all} contracts cannot take this step; nothing was saved:\n${list}\nWith --only-possible the others take it; --except leaves contracts out.`,
    numberTaken: (number) => `The contract number ${number} is taken. Give another one, or leave out --number.`,
    oneNumber: () => 'A contract number is for one contract. Complete the contracts one by one, or leave out --number.',
    oneVersion: () => 'A version is that of one decision. Give --version with one contract only.',
  },
});
