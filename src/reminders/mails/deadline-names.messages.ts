import { messages } from '../../shared/locale.js';

/** The deadlines of the plan as a sentence has them after "vor" and "before". */
export const deadlineNameMessages = messages({
  de: {
    S2: 'dem Tag, bis zu dem die Beschäftigten zu informieren sind',
    S1: 'der Arbeitsuchendmeldung',
    'C3-request': 'der Anmeldung zum Stellenplan',
    'C3-budget': 'der Anzeige des Haushalts',
    C1: 'der Abgabe der Unterlagen für den Ausschuss',
    C2: 'der letzten Ausschusssitzung, die noch hilft',
    'P2-discussion': 'dem letzten Antrag an den Personalrat mit Erörterung',
    'P2-plain': 'dem letzten Antrag an den Personalrat',
    P3: 'der Beteiligung der Gleichstellungsbeauftragten',
    P4: 'der Anhörung der Schwerbehindertenvertretung',
    P5: 'dem letzten Antrag an den Personalrat',
    V3: 'der Prüfung der Weiterbeschäftigung',
    T6: 'dem letzten Tag für die Unterschrift',
    T7: 'dem ersten Arbeitstag nach dem Vertragsende',
    T9: 'dem Ende der Klagefrist',
  },
  en: {
    S2: 'the day by which staff are to be informed',
    S1: 'the date for reporting as job-seeking',
    'C3-request': 'the request for the staffing plan',
    'C3-budget': 'the submission of the budget',
    C1: 'the committee’s deadline for papers',
    C2: 'the last committee session that still helps',
    'P2-discussion': 'the last request to the staff council with discussion',
    'P2-plain': 'the last request to the staff council',
    P3: 'the request to the equal opportunity officer',
    P4: 'the hearing of the disability representative',
    P5: 'the last request to the staff council',
    V3: 'the check for further employment',
    T6: 'the last day for the signature',
    T7: 'the first working day after the end',
    T9: 'the end of the period for a suit',
  },
});
