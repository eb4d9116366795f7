import type { Bilingual } from '../shared/locale.js';

/** What a step does, as a heading or an entry of a history. */
export const STEP_NAMES = {
  propose: { de: 'Vorschlag machen', en: 'make a proposal' },
  change_proposal: { de: 'Vorschlag ändern', en: 'change the proposal' },
  confirm_funding: { de: 'Finanzierung bestätigen', en: 'confirm the funding' },
  waive_funding: { de: 'ohne Finanzierungszusage fortfahren', en: 'go on without a funding commitment' },
  wait_for_funding: { de: 'auf Finanzierung warten', en: 'wait for funding' },
  request_participation: { de: 'Beteiligung einleiten', en: 'request participation' },
  answer: { de: 'Antwort der Beteiligten festhalten', en: 'record the answer' },
  sign: { de: 'Unterschrift festhalten', en: 'record the signature' },
  receive: { de: 'Aushändigung festhalten', en: 'record the receipt' },
  complete: { de: 'abschließen und Folgevertrag anlegen', en: 'complete and create the follow-on contract' },
  end_deliberately: { de: 'bewusst auslaufen lassen', en: 'let it end deliberately' },
  employee_leaves: { de: 'Ausscheiden festhalten', en: 'record that the person leaves' },
  reopen: { de: 'wieder öffnen', en: 'reopen' },
  comment: { de: 'Bemerkung', en: 'comment' },
  wake: { de: 'Wartefrist abgelaufen', en: 'waiting time is over' },
  end_moved: { de: 'Vertragsende geändert', en: 'end of the contract changed' },
  register_signed: { de: 'unterschriebener Folgevertrag im Register', en: 'signed follow-on contract in the register' },
  register_left: { de: 'Ausscheiden im Register', en: 'leaving in the register' },
  register_withdrawn: { de: 'Grundlage im Register entfallen', en: 'no longer so in the register' },
} as const satisfies Record<string, Bilingual>;

/** The same once it is done, as a heading of a mail says it. */
export const STEP_DONE = {
  propose: { de: 'Vorschlag gemacht', en: 'Proposal made' },
  change_proposal: { de: 'Vorschlag geändert', en: 'Proposal changed' },
  confirm_funding: { de: 'Finanzierung bestätigt', en: 'Funding confirmed' },
  waive_funding: { de: 'Ohne Finanzierungszusage fortgefahren', en: 'Went on without a funding commitment' },
  wait_for_funding: { de: 'Auf Finanzierung zurückgestellt', en: 'Put off until funding is settled' },
  request_participation: { de: 'Beteiligung eingeleitet', en: 'Participation requested' },
  answer: { de: 'Antwort der Beteiligten festgehalten', en: 'Answer recorded' },
  sign: { de: 'Unterschrift festgehalten', en: 'Signature recorded' },
  receive: { de: 'Aushändigung festgehalten', en: 'Receipt recorded' },
  complete: { de: 'Abgeschlossen, Folgevertrag angelegt', en: 'Completed, follow-on contract created' },
  end_deliberately: { de: 'Ende bewusst entschieden', en: 'End decided' },
  employee_leaves: { de: 'Ausscheiden festgehalten', en: 'Leaving recorded' },
  reopen: { de: 'Wieder geöffnet', en: 'Reopened' },
  comment: { de: 'Bemerkung', en: 'Comment' },
  wake: { de: 'Wartefrist abgelaufen', en: 'Waiting time is over' },
  end_moved: { de: 'Vertragsende geändert', en: 'End of the contract changed' },
  register_signed: { de: 'Unterschriebener Folgevertrag im Register', en: 'Signed follow-on contract in the register' },
  register_left: { de: 'Ausscheiden im Register', en: 'Leaving in the register' },
  register_withdrawn: { de: 'Grundlage im Register entfallen', en: 'No longer so in the register' },
} as const satisfies Record<keyof typeof STEP_NAMES, Bilingual>;
