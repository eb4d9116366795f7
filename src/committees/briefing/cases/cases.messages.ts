import { messages } from '../../../shared/locale.js';
import type { UntoldKind } from './untold-patterns.js';

/** Choosing the cases that the non-public version names, and why some words are refused. */
export const caseMessages = messages({
  de: {
    title: 'Einzelfälle der nichtöffentlichen Fassung',
    lead: 'Wählen Sie nur Fälle, über die das Gremium im nichtöffentlichen Teil sprechen muss. Der Bericht nennt Name, Programm, Tätigkeit, Vertragsende und den Grund aus der Liste, sonst nichts. Angaben zu Gesundheit, Abwesenheit, besonderem Schutz oder Verhalten werden nicht angenommen.',
    reason: (name: string) => `Warum wird ${name} genannt?`,
    notNamed: 'Wird nicht genannt',
    note: (name: string) => `Ein Satz mehr zu ${name}`,
    save: 'Fälle übernehmen',
    none: 'In den Programmen dieses Gremiums endet in den nächsten zwölf Monaten kein Vertrag.',
    ends: (day: string) => `Vertrag endet am ${day}`,
    titleUntold: 'die Tätigkeit wird nicht genannt, weil ihre Bezeichnung auf Abwesenheit oder Schutz schließen lässt',
    reasonMissing: 'Bitte einen Grund aus der Liste wählen oder den Satz löschen.',
    kinds: {
      health: 'auf die Gesundheit',
      absence: 'auf eine Abwesenheit',
      protection: 'auf einen besonderen Schutz',
      conduct: 'auf das Verhalten',
    } satisfies Record<UntoldKind, string>,
    untold: (word: string, of: string) =>
      `„${word}“ deutet ${of} hin und gehört in keinen Bericht, auch nicht in den nichtöffentlichen. Bitte den Satz ohne diese Angabe schreiben oder weglassen; der Grund aus der Liste genügt.`,
    tooLong: (most: number) =>
      `Bitte höchstens ${most} Zeichen; ausführlicher wird im nichtöffentlichen Teil gesprochen.`,
    unknown:
      'Einer der Fälle gehört nicht zu den Programmen dieses Gremiums, oder der Vertrag endet nicht in den zwölf Monaten nach dem Stand der Zahlen. Bitte nur Fälle aus der Liste wählen.',
  },
  en: {
    title: 'Single cases of the non-public version',
    lead: 'Choose only cases that the committee has to talk about in the non-public part. The paper tells name, programme, work, end of contract and the reason from the list, nothing else. Facts about health, absence, special protection or conduct are not accepted.',
    reason: (name) => `Why is ${name} named?`,
    notNamed: 'Not named',
    note: (name) => `One more sentence on ${name}`,
    save: 'Take these cases',
    none: 'No contract in the programmes of this committee ends within the next twelve months.',
    ends: (day) => `contract ends on ${day}`,
    titleUntold: 'the work is not told, because its name points to absence or protection',
    reasonMissing: 'Please choose a reason from the list, or delete the sentence.',
    kinds: {
      health: 'health',
      absence: 'an absence',
      protection: 'special protection',
      conduct: 'conduct',
    },
    untold: (word, of) =>
      `"${word}" points to ${of} and belongs in no paper, not even the non-public one. Please write the sentence without it, or leave it out; the reason from the list is enough.`,
    tooLong: (most) => `At most ${most} characters, please; more is said in the non-public part itself.`,
    unknown:
      'One of the cases is not of the programmes of this committee, or its contract does not end within the twelve months after the day of the figures. Please choose cases from the list only.',
  },
});
