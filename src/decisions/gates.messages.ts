import { formatDate, type Locale, messages } from '../shared/locale.js';
import type { Body, OvertakenConsent } from './decision-case.js';
import { proposalLabel } from './proposal.presenter.js';

/** The bodies in the nominative; the texts below put them where no other case is needed. */
export const BODY_NAMES = {
  staff_council: { de: 'Personalrat', en: 'staff council' },
  equal_opportunity: { de: 'Gleichstellungsbeauftragte', en: 'equal opportunity officer' },
  disability: { de: 'Schwerbehindertenvertretung', en: 'disability representative' },
} as const satisfies Record<Body, { de: string; en: string }>;

type Day = Temporal.PlainDate;

/** Bodies with the words that the command line takes for them. */
const named = (bodies: readonly Body[], locale: Locale): string =>
  bodies.map((body) => `${BODY_NAMES[body][locale]} (${body})`).join(', ');

/** What a consent was given for, in words. */
const covered = ({ kind, endsOn, ground }: OvertakenConsent, locale: Locale): string =>
  [proposalLabel(kind, endsOn?.toString() ?? null, locale), ground].filter(Boolean).join(', ');

/** What a gate says when it stays shut: what is wrong, and what to do next. */
export const gateMessages = messages({
  de: {
    not_in_future: (on: Day, today: Day) =>
      `Der ${formatDate(on, 'de')} liegt in der Zukunft (heute ist der ${formatDate(today, 'de')}). Bitte erst festhalten, wenn es geschehen ist.`,
    not_fixed_term: (number: string) => `Der Vertrag ${number} ist unbefristet; hier ist nichts zu entscheiden.`,
    end_missing: () => 'Zum Verlängern fehlt der neue letzte Tag. Bitte mit --extend-to angeben.',
    end_not_wanted: () => 'Ein unbefristeter Vertrag hat keinen letzten Tag. Bitte --extend-to weglassen.',
    end_before_start: (end: Day, start: Day) =>
      `Der neue letzte Tag ${formatDate(end, 'de')} liegt vor dem Beginn des Folgevertrags am ${formatDate(start, 'de')}. Bitte einen späteren Tag angeben.`,
    term_implausible: (end: Day) =>
      `Der neue letzte Tag ${formatDate(end, 'de')} ist zu weit weg für eine Befristung. Bitte das Jahr prüfen; auf Dauer geht es mit --permanent.`,
    ground_missing: () =>
      'Für die neue Befristung fehlt der Grund, und der bisherige Vertrag hat keinen. Bitte mit --ground angeben, zum Beispiel 14-1-1.',
    ground_not_wanted: () => 'Ohne Befristung braucht es keinen Befristungsgrund. Bitte --ground weglassen.',
    post_missing: () => 'Für den Wechsel fehlt die neue Stelle. Bitte mit --position angeben.',
    contract_over: (end: Day) =>
      `Der Vertrag ist am ${formatDate(end, 'de')} abgelaufen und kann nicht mehr befristet verlängert werden. Wird weitergearbeitet, besteht er unbefristet fort. Bitte unbefristet vorschlagen (--permanent) oder rechtlich prüfen lassen.`,
    findings_reasoned: (findings: string) =>
      `Die Prüfung des Anschlusses sagt: ${findings} Wer trotzdem vorschlägt, begründet das mit --reason.`,
    void_term_reasoned: (findings: string) =>
      `Die Prüfung des Vertrags sagt: ${findings} Hält die Befristung nicht, besteht der Vertrag unbefristet fort. Wer ihn trotzdem enden lässt, begründet das mit --reason; im Zweifel bitte rechtlich prüfen lassen.`,
    goes_on: () =>
      'Vorgeschlagen ist, den Vertrag enden zu lassen; dafür braucht es diesen Schritt nicht. Bitte „end-deliberately“ festhalten oder den Vorschlag mit „change-proposal“ ändern.',
    document_named: () => 'Zur Bestätigung fehlt das Aktenzeichen der Zusage. Bitte mit --document angeben.',
    reason_given: () => 'Es fehlt die Begründung. Bitte mit --reason angeben.',
    grounds_given: () =>
      'Es fehlt die Begründung. Bitte mit --reason angeben, oder mit --outcome das Ergebnis einer Sitzung, auf dem sie beruht.',
    outcome_of_programme: (number: string) =>
      `Das Ergebnis ist keines des Gremiums, an das das Programm des Vertrags ${number} berichtet, oder es betrifft ein anderes Programm. Bitte ein anderes auswählen oder den Grund mit --reason angeben.`,
    note_given: () => 'Die Bemerkung ist leer. Bitte mit --note angeben.',
    until_missing: () => 'Es fehlt der Tag, bis zu dem gewartet wird. Bitte mit --until angeben.',
    until_too_late: (until: Day, end: Day) =>
      `Bis zum ${formatDate(until, 'de')} kann nicht gewartet werden: Der Vertrag endet am ${formatDate(end, 'de')}. Bitte einen Tag nach heute und spätestens den letzten Tag angeben.`,
    asked_once: (body: Body) =>
      `Beteiligt und noch nicht überholt: ${BODY_NAMES[body].de}. Die Antwort bitte mit „answer“ festhalten; nach geändertem Vorschlag ist neu zu beteiligen.`,
    period_known: (body: Body) =>
      `Für ${BODY_NAMES[body].de} kennt das Rechtsprofil keine Frist. Bitte deren letzten Tag mit --answer-due angeben.`,
    answer_due_before_request: () =>
      'Der letzte Tag der Frist liegt vor dem Tag der Beteiligung. Bitte --answer-due prüfen.',
    staff_council_missing: () =>
      'Der Personalrat ist zu beteiligen, bevor die übrigen allein gefragt werden. Bitte ohne --body oder mit --body staff_council einleiten.',
    body_missing: (open: readonly Body[]) =>
      open.length
        ? `Es fehlt, wer geantwortet hat. Bitte mit --body angeben; offen: ${named(open, 'de')}.`
        : 'Es ist keine Antwort mehr offen.',
    was_asked: (body: Body) =>
      `Nicht beteiligt oder schon beantwortet: ${BODY_NAMES[body].de}. Bitte mit „decision VERTRAG“ nachsehen, wer gefragt ist.`,
    answer_missing: () => 'Es fehlt die Antwort. Bitte mit --answer angeben: consent, silence, objection oder heard.',
    answer_before_request: (requested: Day) =>
      `Die Antwort liegt vor der Beteiligung am ${formatDate(requested, 'de')}. Bitte den Tag prüfen.`,
    silence_after_period: (due: Day) =>
      `Schweigen zählt erst nach Ablauf der Frist am ${formatDate(due, 'de')}. Bitte frühestens am Tag danach festhalten.`,
    consent_missing: () =>
      'Vor der Unterschrift muss der Personalrat beteiligt sein und zugestimmt haben, sonst ist die Befristung unwirksam. Bitte zuerst „request-participation“.',
    consent_overtaken: (consent: OvertakenConsent) =>
      `Die Zustimmung vom ${formatDate(consent.answeredOn, 'de')} galt für „${covered(consent, 'de')}“ und ist durch die Änderung vom ${formatDate(consent.voidOn, 'de')} überholt. Vor der Unterschrift bitte neu beteiligen („request-participation“), sonst ist die Befristung unwirksam.`,
    consent_open: (body: Body, due: Day) =>
      `Noch ohne Antwort: ${BODY_NAMES[body].de} (Frist bis ${formatDate(due, 'de')}). Eine Unterschrift davor macht die Befristung unwirksam. Bitte zuerst die Antwort mit „answer“ festhalten.`,
    consent_objected: (body: Body) =>
      `Abgelehnt: ${BODY_NAMES[body].de}. Bitte die Einwände erörtern und eine neue Antwort festhalten, oder den Vorschlag ändern.`,
    signed_before_consent: (consent: Day) =>
      `Die Unterschrift liegt vor der Zustimmung vom ${formatDate(consent, 'de')}. Damit ist die Befristung unwirksam. Bitte nach der Zustimmung neu unterschreiben lassen oder rechtlich prüfen.`,
    signed_in_time: (end: Day) =>
      `Unterschrieben nach dem letzten Tag (${formatDate(end, 'de')}) ist keine Verlängerung mehr. Wird weitergearbeitet, besteht der Vertrag unbefristet fort. Bitte unbefristet fortführen („change-proposal --permanent“) oder rechtlich prüfen lassen.`,
    written_form: () =>
      'Eine Befristung braucht die eigenhändige Unterschrift beider Seiten oder beider qualifizierte elektronische Signatur; E-Mail, Scan oder einfache Signatur genügen nicht. Bitte --form wet_ink oder --form qualified_electronic angeben.',
    not_before_signature: (signed: Day) =>
      `Der Vertrag wurde erst am ${formatDate(signed, 'de')} unterschrieben und kann nicht vorher ausgehändigt sein. Bitte den Tag prüfen.`,
    received_in_time: (end: Day) =>
      `Ausgehändigt nach dem letzten Tag (${formatDate(end, 'de')}): Die Befristung ist unwirksam, es ist ein unbefristeter Vertrag entstanden, wenn weitergearbeitet wurde. Bitte unbefristet fortführen („change-proposal --permanent“) oder rechtlich prüfen lassen.`,
    nothing_follows: (number: string) =>
      `Im Register steht schon der Folgevertrag ${number}. Bitte zuerst dort klären, ob er gilt; ein gültiger schließt die Entscheidung beim nächsten nächtlichen Lauf.`,
    leaves_within_term: (start: Day, end: Day) =>
      `Der letzte Arbeitstag muss zwischen dem Beginn (${formatDate(start, 'de')}) und dem Ende des Vertrags (${formatDate(end, 'de')}) liegen. Bitte mit --on angeben.`,
  },
  en: {
    not_in_future: (on, today) =>
      `${formatDate(on, 'en')} is in the future (today is ${formatDate(today, 'en')}). Record it once it has happened.`,
    not_fixed_term: (number) => `Contract ${number} is permanent; there is nothing to decide.`,
    end_missing: () => 'An extension needs its last day. Give it with --extend-to.',
    end_not_wanted: () => 'A permanent contract has no last day. Leave out --extend-to.',
    end_before_start: (end, start) =>
      `The new last day ${formatDate(end, 'en')} is before the follow-on begins on ${formatDate(start, 'en')}. Give a later day.`,
    term_implausible: (end) =>
      `The new last day ${formatDate(end, 'en')} is too far away for a term. Check the year; for good is --permanent.`,
    ground_missing: () =>
      'The new term needs a ground, and the contract so far has none. Give it with --ground, for example 14-1-1.',
    ground_not_wanted: () => 'Without a term no ground is needed. Leave out --ground.',
    post_missing: () => 'A change of post needs the new post. Give it with --position.',
    contract_over: (end) =>
      `The contract ended on ${formatDate(end, 'en')} and can no longer be extended for a term. If work goes on, it continues for good. Propose a permanent contract (--permanent) or ask for a legal review.`,
    findings_reasoned: (findings) =>
      `The check of the follow-on says: ${findings} Whoever proposes it all the same gives the reason with --reason.`,
    void_term_reasoned: (findings) =>
      `The check of the contract says: ${findings} If the term does not hold, the contract goes on for good. Whoever lets it end all the same gives the reason with --reason; in doubt ask for a legal review.`,
    goes_on: () =>
      'The proposal is to let the contract end, which does not need this step. Record "end-deliberately", or change the proposal with "change-proposal".',
    document_named: () => 'The confirmation needs the reference number of the commitment. Give it with --document.',
    reason_given: () => 'The reason is missing. Give it with --reason.',
    grounds_given: () =>
      'The reason is missing. Give it with --reason, or with --outcome the outcome of a session that it rests on.',
    outcome_of_programme: (number) =>
      `The outcome is none of the committee to which the programme of contract ${number} reports, or it is about another programme. Choose another one, or give the reason with --reason.`,
    note_given: () => 'The comment is empty. Give it with --note.',
    until_missing: () => 'The day until which to wait is missing. Give it with --until.',
    until_too_late: (until, end) =>
      `It is not possible to wait until ${formatDate(until, 'en')}: the contract ends on ${formatDate(end, 'en')}. Give a day after today and no later than the last day.`,
    asked_once: (body) =>
      `The ${BODY_NAMES[body].en} was asked already, and the request still counts. Record the answer with "answer"; a changed proposal needs a new request.`,
    period_known: (body) =>
      `The legal profile knows no period for the ${BODY_NAMES[body].en}. Give its last day with --answer-due.`,
    answer_due_before_request: () => 'The last day of the period is before the day of the request. Check --answer-due.',
    staff_council_missing: () =>
      'The staff council has to be asked before the others are asked alone. Request without --body, or with --body staff_council.',
    body_missing: (open) =>
      open.length
        ? `Who has answered is missing. Give it with --body; open: ${named(open, 'en')}.`
        : 'No answer is open any more.',
    was_asked: (body) =>
      `The ${BODY_NAMES[body].en} was not asked, or has answered already. See who was asked with "decision CONTRACT".`,
    answer_missing: () => 'The answer is missing. Give it with --answer: consent, silence, objection or heard.',
    answer_before_request: (requested) =>
      `The answer is before the request of ${formatDate(requested, 'en')}. Check the day.`,
    silence_after_period: (due) =>
      `Silence counts only once the period has ended on ${formatDate(due, 'en')}. Record it on the day after at the earliest.`,
    consent_missing: () =>
      'The staff council must have been asked and have consented before the signature; without it the term is invalid. Take "request-participation" first.',
    consent_overtaken: (consent) =>
      `The consent of ${formatDate(consent.answeredOn, 'en')} covered "${covered(consent, 'en')}" and was overtaken by the change of ${formatDate(consent.voidOn, 'en')}. Ask again before the signature ("request-participation"), or the term is invalid.`,
    consent_open: (body, due) =>
      `The ${BODY_NAMES[body].en} has not answered yet (period until ${formatDate(due, 'en')}). A signature before makes the term invalid. Record the answer with "answer" first.`,
    consent_objected: (body) =>
      `The ${BODY_NAMES[body].en} has objected. Discuss the objections and record a new answer, or change the proposal.`,
    signed_before_consent: (consent) =>
      `The signature is before the consent of ${formatDate(consent, 'en')}, so the term is invalid. Have it signed again after the consent, or ask for a legal review.`,
    signed_in_time: (end) =>
      `Signed after the last day (${formatDate(end, 'en')}) it is no extension any more. If work goes on, the contract continues for good. Make it permanent ("change-proposal --permanent") or ask for a legal review.`,
    written_form: () =>
      'A term needs the handwritten signatures of both sides, or qualified electronic signatures of both; e-mail, scan or a simple e-signature do not do. Give --form wet_ink or --form qualified_electronic.',
    not_before_signature: (signed) =>
      `The contract was signed on ${formatDate(signed, 'en')} and cannot have been handed over before. Check the day.`,
    received_in_time: (end) =>
      `Received after the last day (${formatDate(end, 'en')}): the term is void, and a permanent contract has come about if work went on. Make it permanent ("change-proposal --permanent") or ask for a legal review.`,
    nothing_follows: (number) =>
      `The register already has the follow-on contract ${number}. Settle first whether it holds; one that does closes the decision in the next nightly look.`,
    leaves_within_term: (start, end) =>
      `The last day at work must be between the beginning (${formatDate(start, 'en')}) and the end of the contract (${formatDate(end, 'en')}). Give it with --on.`,
  },
});

export type GateText = (typeof gateMessages)['de'];

/** On which law a gate stands. */
export const GATE_CITATIONS = {
  P1: { de: '§ 72 Abs. 1 Satz 1 Nr. 1 LPVG NRW; BAG 7 AZR 203/23', en: 'LPVG NRW § 72(1) no. 1; BAG 7 AZR 203/23' },
  P2: { de: '§ 66 LPVG NRW; § 193 BGB', en: 'LPVG NRW § 66; BGB § 193' },
  T2: { de: '§ 14 Abs. 2 TzBfG', en: 'TzBfG § 14(2)' },
  T6: { de: '§ 14 Abs. 4 TzBfG; § 126a BGB; BAG 7 AZR 797/14', en: 'TzBfG § 14(4); BGB § 126a; BAG 7 AZR 797/14' },
  T7: { de: '§ 15 Abs. 6 TzBfG', en: 'TzBfG § 15(6)' },
  T8: { de: '§§ 14 Abs. 4, 16 TzBfG; BAG 7 AZR 797/14', en: 'TzBfG §§ 14(4), 16; BAG 7 AZR 797/14' },
} as const;
