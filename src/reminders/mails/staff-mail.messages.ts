import { messages } from '../../shared/locale.js';

/** Mails to employees about their own contract: what, by when, why. Nothing in them promises a follow-on. */
export const staffMailMessages = messages({
  de: {
    subject: (day: string, end: string) => `Bitte bis ${day} arbeitsuchend melden: Ihr Arbeitsvertrag läuft bis ${end}`,
    subjectLate: (end: string) => `Bitte möglichst heute arbeitsuchend melden: Ihr Arbeitsvertrag läuft bis ${end}`,
    valued:
      'Ihre Arbeit ist uns wichtig. Darum möchten wir, dass Sie rechtzeitig wissen, welcher Termin für Sie jetzt zählt.',
    again: 'Ihre Arbeit ist uns wichtig. Darum erinnern wir Sie noch einmal an Ihren Termin.',
    contract: (post: string, unit: string, end: string) =>
      `Ihr Arbeitsvertrag${post ? ` (${post}, ${unit})` : ` (${unit})`} ist bis zum ${end} befristet.`,
    report: (day: string) =>
      `Bitte melden Sie sich bis spätestens ${day} bei der Agentur für Arbeit als arbeitsuchend.`,
    reportToday: 'Bitte melden Sie sich heute noch bei der Agentur für Arbeit als arbeitsuchend.',
    reportLate: (day: string) =>
      `Der Termin für Ihre Meldung als arbeitsuchend bei der Agentur für Arbeit war der ${day}. Bitte melden Sie sich möglichst heute noch.`,
    done: 'Wenn Sie sich schon gemeldet haben, brauchen Sie nichts weiter zu tun.',
    short: (day: string) =>
      `Ihr Vertragsende steht erst seit dem ${day} fest. Für die Meldung haben Sie ab dann drei Tage.`,
    why: 'Warum das wichtig ist',
    because:
      'Wer sich zu spät meldet und danach doch arbeitslos wird, bekommt eine Woche lang kein Arbeitslosengeld (§ 38 Abs. 1 und § 159 SGB III). Das gilt auch, wenn eine Verlängerung schon vorbereitet wird. Auf eine mündliche Aussicht sollten Sie sich dabei nicht verlassen.',
    free: 'Die Meldung kostet nichts und verpflichtet Sie zu nichts. Geht es bei uns weiter, sagen Sie dort kurz Bescheid, und die Sache ist erledigt.',
    how: 'So melden Sie sich',
    ways: [
      'online auf www.arbeitsagentur.de unter „Arbeitsuchend melden“',
      'telefonisch unter 0800 4 555500 (kostenfrei)',
      'persönlich in Ihrer Agentur für Arbeit',
    ],
    timeOff:
      'Für die Meldung, für Termine bei der Agentur und für die Stellensuche stellen wir Sie frei (§ 2 Abs. 2 SGB III). Bitte sprechen Sie das kurz mit Ihrer Leitung ab.',
    next: 'Wie es hier weitergeht',
    outlook: {
      open: 'Was nach dem Vertragsende kommt, ist noch nicht entschieden. Personalstelle und Leitung haben den Termin im Blick.',
      preparing:
        'Eine Fortsetzung wird vorbereitet. Zugesagt ist damit noch nichts: Es gilt erst, was von beiden Seiten unterschrieben ist.',
      waiting:
        'Die Entscheidung wartet noch auf die Klärung der Finanzierung. Bis dahin können wir Ihnen nichts zusagen.',
      ends: 'Nach heutigem Stand endet Ihr Arbeitsvertrag mit der Befristung. Wenn Sie darüber sprechen möchten, sind wir für Sie da.',
    },
    ask: (name: string, email: string) => `Ihre Ansprechperson in der Personalstelle ist ${name} (${email}).`,
    askHr: 'Bei Fragen wenden Sie sich bitte an Ihre Personalstelle.',
    attached: 'Der Termin liegt dieser Mail als Kalendereintrag bei.',
    footer: [
      'Sie erhalten diese Nachricht, weil Ihr Arbeitsvertrag befristet ist. Sie geht nur an Sie.',
      'Der Termin ist ein Hinweis mit Fundstelle, keine Rechtsberatung.',
    ],
    calendarName: 'arbeitsuchend-melden.ics',
    calendar: 'Arbeitsuchend melden (Agentur für Arbeit)',
    calendarText: 'Spätestens an diesem Tag: online, telefonisch oder persönlich. § 38 Abs. 1 SGB III.',
    obsolete:
      'Der Vertrag braucht diese Nachricht nicht mehr: Sein Ende, der Anschluss oder die Adresse hat sich geändert.',
  },
  en: {
    subject: (day: string, end: string) => `Please report as job-seeking by ${day}: your contract runs until ${end}`,
    subjectLate: (end: string) => `Please report as job-seeking today if you can: your contract runs until ${end}`,
    valued: 'Your work matters to us. So we want you to know in good time which date counts for you now.',
    again: 'Your work matters to us. So we remind you once more of your date.',
    contract: (post: string, unit: string, end: string) =>
      `Your contract${post ? ` (${post}, ${unit})` : ` (${unit})`} is fixed-term until ${end}.`,
    report: (day: string) =>
      `Please report to the employment agency (Agentur für Arbeit) as job-seeking by ${day} at the latest.`,
    reportToday: 'Please report to the employment agency (Agentur für Arbeit) as job-seeking today.',
    reportLate: (day: string) =>
      `The date for reporting to the employment agency (Agentur für Arbeit) as job-seeking was ${day}. Please report today if you can.`,
    done: 'If you have reported already, there is nothing more to do.',
    short: (day: string) =>
      `The end of your contract has only been settled since ${day}. From then on you have three days to report.`,
    why: 'Why it matters',
    because:
      'If you report late and become unemployed after all, you get no benefit for one week (SGB III § 38(1) and § 159). This also holds while an extension is being prepared. Please do not rely on a prospect that somebody mentioned.',
    free: 'Reporting costs nothing and commits you to nothing. If you stay with us, just let them know, and the matter is settled.',
    how: 'How to report',
    ways: [
      'online at www.arbeitsagentur.de under “Arbeitsuchend melden”',
      'by phone on 0800 4 555500 (free of charge)',
      'in person at your Agentur für Arbeit',
    ],
    timeOff:
      'You get time off for reporting, for appointments at the agency and for looking for work (SGB III § 2(2)). Please arrange it with your manager.',
    next: 'What happens next here',
    outlook: {
      open: 'What comes after the end of the contract is not decided yet. HR and your manager have the date in view.',
      preparing: 'A continuation is being prepared. That is no promise yet: only what both sides have signed counts.',
      waiting: 'The decision still waits for the funding to be settled. Until then we cannot promise you anything.',
      ends: 'As things stand today, your contract ends with its term. If you want to talk about it, we are there for you.',
    },
    ask: (name: string, email: string) => `Your contact in HR is ${name} (${email}).`,
    askHr: 'If you have questions, please ask your HR department.',
    attached: 'The date is attached to this mail as a calendar entry.',
    footer: [
      'You receive this message because your contract is fixed-term. It goes to you alone.',
      'The date is a hint with its source, not legal advice.',
    ],
    calendarName: 'report-as-job-seeking.ics',
    calendar: 'Report as job-seeking (Agentur für Arbeit)',
    calendarText: 'On this day at the latest: online, by phone or in person. SGB III § 38(1).',
    obsolete: 'The contract does not need this message any more: its end, the follow-on or the address has changed.',
  },
});
