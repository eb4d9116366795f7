import { messages } from '../../../shared/locale.js';
import type { ToldReason } from './told-reasons.js';

/** The reasons as they stand in the paper. */
export const toldReasonMessages = messages<Record<ToldReason, string>>({
  de: {
    awaits_money: 'Anschluss offen, bis die Mittel bewilligt sind',
    awaits_post: 'Anschluss offen, bis die Stelle im Stellenplan steht',
    awaits_staff_council: 'Vorschlag liegt dem Personalrat vor',
    awaits_signature: 'Anschluss ist entschieden, der Vertrag ist noch nicht unterschrieben',
    extension_offered: 'Verlängerung ist angeboten',
    permanence_offered: 'Unbefristeter Vertrag ist angeboten',
    law_checked: 'Ob eine weitere Befristung möglich ist, wird rechtlich geprüft',
    task_ends: 'Aufgabe endet, kein Anschluss vorgesehen',
    advice_wanted: 'Die Verwaltung bittet um Beratung im nichtöffentlichen Teil',
  },
  en: {
    awaits_money: 'Follow-on open until the money is approved',
    awaits_post: 'Follow-on open until the post is in the staffing plan',
    awaits_staff_council: 'Proposal lies with the staff council',
    awaits_signature: 'Follow-on is decided, the contract is not signed yet',
    extension_offered: 'Extension has been offered',
    permanence_offered: 'Permanent contract has been offered',
    law_checked: 'Whether another fixed term is possible is being checked legally',
    task_ends: 'Task ends, no follow-on intended',
    advice_wanted: 'The administration asks for advice in the non-public part',
  },
});
