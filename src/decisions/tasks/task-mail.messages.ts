import { messages } from '../../shared/locale.js';

/** Mails about tasks that are due soon or overdue. */
export const taskMailMessages = messages({
  de: {
    subjectDue: (count: number, day: string) =>
      count === 1
        ? `Eine Aufgabe ist bis ${day} zu erledigen`
        : `${count} Aufgaben sind zu erledigen, die nächste bis ${day}`,
    subjectOverdue: (overdue: number, rest: number) =>
      `${overdue === 1 ? 'Eine Aufgabe ist' : `${overdue} Aufgaben sind`} überfällig${rest === 0 ? '' : `, ${rest} bald fällig`}`,
    intro: 'zu befristeten Verträgen in Ihrer Zuständigkeit ist Folgendes zu erledigen.',
    kind: {
      further_employment_check: 'Weiterbeschäftigung prüfen',
      permanent_post_request: 'Wunsch nach einer unbefristeten Stelle beantworten',
    },
    why: {
      further_employment_check:
        'Vor dem Ende eines befristeten Vertrags ist zu prüfen, ob die Person unbefristet oder befristet weiterbeschäftigt werden kann (§ 30 Abs. 3 Satz 2 TVöD). Die Prüfung ist eine Verfahrenspflicht; ein Anspruch auf Weiterbeschäftigung folgt daraus nicht (BAG 7 AZR 754/10). Bitte das Ergebnis festhalten: unbefristet möglich, befristet möglich oder nicht möglich.',
      permanent_post_request:
        'Wer länger als sechs Monate beschäftigt ist und in Textform nach einer unbefristeten Stelle fragt, bekommt innerhalb eines Monats eine begründete Antwort in Textform (§ 18 Abs. 2 TzBfG). Bitte antworten und die Antwort vermerken.',
    },
    ends: (day: string) => `Vertragsende ${day}`,
    asked: (day: string) => `gefragt am ${day}`,
    due: (day: string) => `bis ${day}`,
    overdue: (day: string) => `überfällig seit ${day}`,
    record:
      'Die Personalstelle trägt das Ergebnis in Verbleib ein (Befehl „task done“). Danach kommt keine Nachricht mehr dazu.',
    more: (count: number) =>
      count === 1
        ? 'Eine weitere Aufgabe steht nur in der Aufgabenliste.'
        : `${count} weitere Aufgaben stehen nur in der Aufgabenliste.`,
    hint: 'Die Fristen sind Hinweise mit Fundstelle, keine Rechtsberatung.',
    obsolete: 'Alle Aufgaben dieser Mail sind inzwischen erledigt oder entfallen.',
  },
  en: {
    subjectDue: (count: number, day: string) =>
      count === 1 ? `One task is due by ${day}` : `${count} tasks are due, the next by ${day}`,
    subjectOverdue: (overdue: number, rest: number) =>
      `${overdue === 1 ? 'One task is' : `${overdue} tasks are`} overdue${rest === 0 ? '' : `, ${rest} due soon`}`,
    intro: 'The following is to be done about fixed-term contracts that you are responsible for.',
    kind: {
      further_employment_check: 'Check further employment',
      permanent_post_request: 'Reply to a request for a permanent post',
    },
    why: {
      further_employment_check:
        'Before a fixed-term contract ends, the employer checks whether the person can stay, permanently or for a term (TVöD § 30(3) sentence 2). The check is a duty of procedure; it gives no claim to further employment (BAG 7 AZR 754/10). Please record the result: possible permanently, possible for a term, or not possible.',
      permanent_post_request:
        'Whoever has been employed for more than six months and asks in text form for a permanent post gets a reasoned reply in text form within one month (TzBfG § 18(2)). Please reply and log the reply.',
    },
    ends: (day: string) => `contract ends on ${day}`,
    asked: (day: string) => `asked on ${day}`,
    due: (day: string) => `by ${day}`,
    overdue: (day: string) => `overdue since ${day}`,
    record: 'HR enters the result in Verbleib (command "task done"). No further message comes after that.',
    more: (count: number) =>
      count === 1
        ? 'One more task is only in the list of tasks.'
        : `${count} more tasks are only in the list of tasks.`,
    hint: 'The periods are hints with their source, not legal advice.',
    obsolete: 'All tasks of this mail are done or moot by now.',
  },
});
