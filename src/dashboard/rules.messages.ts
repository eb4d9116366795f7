import { messages } from '../shared/locale.js';

interface RuleText {
  title: string;
  /** What to do about it. */
  hint: string;
}

const RULES_DE: Record<string, RuleText> = {
  cliff: {
    title: 'Vertragskante',
    hint: 'Viele Verträge enden am selben Tag: gemeinsam planen und früh entscheiden.',
  },
  ends_undecided: {
    title: 'Vertrag endet, Anschluss nicht entschieden',
    hint: 'Bitte entscheiden, ob und wie es weitergeht, und den Anschlussvertrag oder das Ausscheiden eintragen.',
  },
  works_without_paper: {
    title: 'Vertrag beendet, weder Anschluss noch Ausscheiden eingetragen',
    hint: 'Wer weiterarbeitet, ist unbefristet beschäftigt (§ 15 Abs. 6 TzBfG). Bitte sofort klären: Ausscheiden, unterschriebenen Vertrag oder Entfristung eintragen.',
  },
  no_hr_contact: {
    title: 'Keine Ansprechperson in der Personalstelle',
    hint: 'Erinnerungen erreichen hier niemanden in der Personalstelle. Bitte in der Organisationsdatei nachtragen.',
  },
  no_manager: {
    title: 'Keine Leitung und keine Vertretung',
    hint: 'Erinnerungen erreichen hier keine Führungskraft. Bitte in der Organisationsdatei nachtragen.',
  },
  no_committee_member: {
    title: 'Ausschuss ohne erreichbare Mitglieder',
    hint: 'Der Jahresendhinweis erreicht niemanden im Ausschuss. Bitte Mitglieder mit Adresse nachtragen.',
  },
  nobody_told: {
    title: 'Niemand erfährt vom Vertragsende',
    hint: 'Die Regeln für Erinnerungen lassen hier niemanden übrig. Bitte Leitung, Personalstelle oder die Regel berichtigen.',
  },
  not_delivered: {
    title: 'Erinnerung nicht zugestellt',
    hint: 'Die Nachricht wurde endgültig abgewiesen oder ist zurückgekommen. Bitte die Adresse prüfen und die Person selbst ansprechen.',
  },
  task_overdue: {
    title: 'Prüfung oder Antwort überfällig',
    hint: 'Weiterbeschäftigung prüfen (§ 30 Abs. 3 TVöD) oder den Wunsch nach unbefristeter Stelle beantworten (§ 18 Abs. 2 TzBfG), dann das Ergebnis eintragen.',
  },
  funded_contracts_end: {
    title: 'Mittel gesichert, Verträge enden',
    hint: 'Die Mittel reichen länger als die Verträge: Verlängerungen können jetzt vorbereitet und unterschrieben werden.',
  },
  money_not_certain: {
    title: 'Mittel in Sicht, aber nicht gesichert',
    hint: 'Bitte beim Mittelgeber auf eine schriftliche Zusage drängen und sie eintragen; die Beschäftigten wissen lassen, woran es hängt.',
  },
  contracts_beyond_money: {
    title: 'Verträge laufen länger als die gesicherten Mittel',
    hint: 'Bitte klären, woraus die Beschäftigung danach bezahlt wird, und die Bewilligung oder die Rechtsgrundlage eintragen.',
  },
  posts_outlast_contracts: {
    title: 'Stellen bestehen länger als die Verträge',
    hint: 'Die Stellen stehen weiter im Stellenplan: Bitte prüfen, ob die Befristung noch nötig ist.',
  },
  posts_end_first: {
    title: 'Stellen enden vor den Mitteln',
    hint: 'Bitte die Stellen rechtzeitig für den nächsten Stellenplan anmelden.',
  },
  promise_overdue: {
    title: 'Zusage oder Anfrage überfällig',
    hint: 'Die Sitzung, zu der berichtet werden sollte, ist vorbei. Bitte antworten, einen neuen Termin setzen oder mit Begründung zurückziehen.',
  },
  beyond_grant: {
    title: 'Vertrag läuft länger als die Bewilligung',
    hint: 'Bitte prüfen, ob eine weitere Bewilligung vorliegt, und sie eintragen.',
  },
  gap: {
    title: 'Lücke vor dem Anschlussvertrag',
    hint: 'Der nächste Vertrag beginnt nicht am Tag nach dem letzten. Bitte prüfen, ob das so gewollt ist.',
  },
  no_ground: {
    title: 'Befristung ohne Befristungsgrund',
    hint: 'Bitte den Grund im Abrechnungssystem nachtragen und neu einlesen.',
  },
  address_bounces: {
    title: 'E-Mail-Adresse unzustellbar',
    hint: 'Eine Mail an diese Person ist zurückgekommen. Bitte die Adresse berichtigen und die Mail erneut senden, oder die Person selbst ansprechen.',
  },
  contact_bounces: {
    title: 'Leitung oder Ansprechperson per E-Mail nicht erreichbar',
    hint: 'Eine Mail an die Leitung, ihre Vertretung oder die Ansprechperson ist zurückgekommen; bis die Adresse stimmt, wird benachrichtigt, wer als Nächstes zuständig ist. Bitte die Adresse berichtigen.',
  },
  no_address: {
    title: 'Keine E-Mail-Adresse hinterlegt',
    hint: 'Bitte die Adresse nachtragen, damit Erinnerungen ankommen.',
  },
};

const RULES_EN: Record<string, RuleText> = {
  cliff: { title: 'Cliff', hint: 'Many contracts end on the same day: plan them together and decide early.' },
  ends_undecided: {
    title: 'Contract ends, follow-on not decided',
    hint: 'Please decide whether and how it goes on, and enter the follow-on contract or the leaving date.',
  },
  works_without_paper: {
    title: 'Contract ended, neither follow-on nor leaving recorded',
    hint: 'Whoever works on is employed permanently (TzBfG § 15(6)). Please settle at once: record the leaving, the signed contract or the conversion.',
  },
  no_hr_contact: {
    title: 'No contact in the HR department',
    hint: 'Reminders reach nobody in HR here. Please add a contact in the organisation file.',
  },
  no_manager: {
    title: 'No manager and no deputy',
    hint: 'Reminders reach no manager here. Please add one in the organisation file.',
  },
  no_committee_member: {
    title: 'Committee without members to reach',
    hint: 'The year-end notice reaches nobody on the committee. Please add members with an address.',
  },
  nobody_told: {
    title: 'Nobody hears of the end',
    hint: 'The rules for reminders leave nobody here. Please correct the manager, the HR contact or the rule.',
  },
  not_delivered: {
    title: 'Reminder not delivered',
    hint: 'The message was refused for good or has come back. Please check the address and speak to the person yourself.',
  },
  task_overdue: {
    title: 'Check or reply overdue',
    hint: 'Check further employment (TVöD § 30(3)) or reply to the request for a permanent post (TzBfG § 18(2)), then enter the result.',
  },
  funded_contracts_end: {
    title: 'Funding secured, contracts end',
    hint: 'Funding lasts longer than the contracts: extensions can be prepared and signed now.',
  },
  money_not_certain: {
    title: 'Funding in sight, but not secured',
    hint: 'Please press the funder for a written commitment and enter it; let the staff know what it depends on.',
  },
  contracts_beyond_money: {
    title: 'Contracts run longer than the secured funding',
    hint: 'Please settle what pays for the employment afterwards, and enter the grant or the legal basis.',
  },
  posts_outlast_contracts: {
    title: 'Posts outlast the contracts',
    hint: 'The posts stay in the staffing plan: please check whether a term is still needed.',
  },
  posts_end_first: {
    title: 'Posts end before the funding',
    hint: 'Please request the posts for the next staffing plan in time.',
  },
  promise_overdue: {
    title: 'Promise or question overdue',
    hint: 'The session at which it was to be reported on is over. Please answer, set a new date, or withdraw it with a reason.',
  },
  beyond_grant: {
    title: 'Contract runs longer than the grant',
    hint: 'Please check whether a further grant exists and enter it.',
  },
  gap: {
    title: 'Gap before the follow-on contract',
    hint: 'The next contract does not begin on the day after the last one. Please check whether that is intended.',
  },
  no_ground: {
    title: 'Fixed term without legal ground',
    hint: 'Please add the ground in the payroll system and import again.',
  },
  address_bounces: {
    title: 'E-mail address undeliverable',
    hint: 'A mail to this person has come back. Please correct the address and send the mail again, or speak to the person yourself.',
  },
  contact_bounces: {
    title: 'Manager or contact not reached by e-mail',
    hint: 'A mail to the manager, the deputy or the HR contact has come back; until the address is right, whoever is next in charge is told. Please correct the address.',
  },
  no_address: { title: 'No e-mail address', hint: 'Please add the address so that reminders arrive.' },
};

/** What a flag's rule means, in plain words; a rule without words of its own is shown by its name. */
export const ruleMessages = messages({
  de: { rule: (rule: string): RuleText => RULES_DE[rule] ?? { title: `Hinweis „${rule}“`, hint: '' } },
  en: { rule: (rule: string): RuleText => RULES_EN[rule] ?? { title: `Flag "${rule}"`, hint: '' } },
});
