import { BODIES } from '../decision-case.js';
import { type Bilingual, bilingual, type Locale } from '../../shared/locale.js';
import { asStep, commandWord, STEPS_OF_PEOPLE, TRANSITIONS } from '../transitions.js';
import { FIELD_OF_OPTION, PLACES, SCREEN_TEXTS } from './on-screen.messages.js';

const COMMANDS = STEPS_OF_PEOPLE.map(commandWord).join('|');
const STEP_IN_QUOTES = new RegExp(`(„|")(${COMMANDS})( --[a-z-]+)?(“|")`, 'g');
const STEP_IN_BRACKETS = new RegExp(` \\((?:${COMMANDS}|${BODIES.join('|')})\\)`, 'g');
const PLACE = new RegExp(`(„|")(${Object.keys(PLACES).join('|')})(“|")`, 'g');
const LEAVE_OUT = / \(--except [^)]*\)/g;
const OPTION = /--[a-z]+(?:-[a-z]+)*/g;

const quoted = (name: string, locale: Locale): string => (locale === 'de' ? `„${name}“` : `"${name}"`);

function words(text: string, locale: Locale): string {
  return text
    .replaceAll(STEP_IN_BRACKETS, '')
    .replaceAll(LEAVE_OUT, '')
    .replaceAll(STEP_IN_QUOTES, (_, __, step: string) => quoted(TRANSITIONS[asStep(step)!].name[locale], locale))
    .replaceAll(PLACE, (_, __, place: string) => quoted(PLACES[place]![locale], locale))
    .replaceAll(OPTION, (option) => quoted(FIELD_OF_OPTION[option]?.[locale] ?? option.slice(2), locale))
    .replaceAll(/\bmit (?=„)/g, 'unter ')
    .replaceAll(/\bwith (?=")/g, 'under ');
}

/** What a refusal says in a form: without the options and commands that its text names for the command line. */
export function onScreen({ code, text }: { code: string; text: Bilingual }): Bilingual {
  return SCREEN_TEXTS[code] ?? bilingual((locale) => words(text[locale], locale));
}

const FIELDS: Record<string, string> = {
  not_in_future: 'on',
  end_missing: 'ends_on',
  end_not_wanted: 'ends_on',
  end_before_start: 'ends_on',
  term_implausible: 'ends_on',
  ground_missing: 'ground',
  ground_not_wanted: 'ground',
  post_missing: 'position',
  contract_over: 'kind',
  findings_reasoned: 'reason',
  document_named: 'document',
  reason_given: 'reason',
  grounds_given: 'reason',
  outcome_of_programme: 'outcome',
  note_given: 'note',
  until_missing: 'until',
  until_too_late: 'until',
  asked_once: 'bodies',
  staff_council_missing: 'bodies',
  period_known: 'answer_due',
  answer_due_before_request: 'answer_due',
  body_missing: 'body',
  was_asked: 'body',
  answer_missing: 'answer',
  answer_before_request: 'on',
  silence_after_period: 'answer',
  signed_before_consent: 'on',
  signed_in_time: 'on',
  written_form: 'form',
  not_before_signature: 'on',
  received_in_time: 'on',
  leaves_within_term: 'on',
  number_taken: 'number',
};

/** At which field of the form a problem stands; undefined: it is about the step as a whole. */
export const fieldOf = (code: string): string | undefined => FIELDS[code];
