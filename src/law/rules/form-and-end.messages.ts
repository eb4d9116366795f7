import { formatDate } from '../../shared/locale.js';

interface Form {
  starts_on: string;
  signed_on: string | null;
  received_on: string | null;
  signed_late: boolean;
  received_late: boolean;
}

const sentences = (...parts: (string | false)[]): string => parts.filter(Boolean).join(' ');

export const formWords = {
  late: {
    de: (why: Form) =>
      sentences(
        why.signed_late &&
          (why.signed_on === null
            ? `Die Befristung ist nicht unterschrieben, obwohl der Vertrag am ${formatDate(why.starts_on, 'de')} begonnen hat.`
            : `Die Befristung wurde erst am ${formatDate(why.signed_on, 'de')} unterschrieben, der Vertrag begann am ${formatDate(why.starts_on, 'de')}.`),
        why.received_late &&
          (why.received_on === null
            ? `Das unterschriebene Papier ist nicht zugegangen, obwohl der Vertrag am ${formatDate(why.starts_on, 'de')} begonnen hat.`
            : `Das unterschriebene Papier ging erst am ${formatDate(why.received_on, 'de')} zu; es muss vor dem Beginn am ${formatDate(why.starts_on, 'de')} da sein.`),
        'Nach Arbeitsaufnahme lässt sich das nicht heilen.',
      ),
    en: (why: Form) =>
      sentences(
        why.signed_late &&
          (why.signed_on === null
            ? `The term is not signed although the contract began on ${formatDate(why.starts_on, 'en')}.`
            : `The term was only signed on ${formatDate(why.signed_on, 'en')}; the contract began on ${formatDate(why.starts_on, 'en')}.`),
        why.received_late &&
          (why.received_on === null
            ? `The signed paper did not reach the employee although the contract began on ${formatDate(why.starts_on, 'en')}.`
            : `The signed paper only reached the employee on ${formatDate(why.received_on, 'en')}; it has to be there before the start on ${formatDate(why.starts_on, 'en')}.`),
        'Once work has begun there is no cure.',
      ),
  },
  early: {
    de: (why: Form) =>
      `Das Papier ging am ${formatDate(why.received_on!, 'de')} zu, die letzte Unterschrift ist vom ${formatDate(why.signed_on!, 'de')}. Zugehen muss das von beiden unterschriebene Papier. Bitte die beiden Daten prüfen.`,
    en: (why: Form) =>
      `The paper reached the employee on ${formatDate(why.received_on!, 'en')}, the last signature is of ${formatDate(why.signed_on!, 'en')}. What has to reach them is the paper signed by both. Check the two dates.`,
  },
  open: {
    de: (why: Form) =>
      `Noch offen: Vor dem ${formatDate(why.starts_on, 'de')} muss die Befristung von beiden auf Papier oder qualifiziert elektronisch unterschrieben und zugegangen sein. E-Mail oder Scan genügen nicht.`,
    en: (why: Form) =>
      `Still open: before ${formatDate(why.starts_on, 'en')} both have to sign the term on paper or with a qualified electronic signature, and it has to reach the employee. E-mail or scan do not do.`,
  },
  unknown: {
    de: (why: Form) =>
      `Ob die Befristung vor dem Beginn am ${formatDate(why.starts_on, 'de')} unterschrieben zugegangen ist, ist nicht bekannt.`,
    en: (why: Form) =>
      `Whether the signed term reached the employee before the start on ${formatDate(why.starts_on, 'en')} is not known.`,
  },
  ok: {
    de: (why: Form) =>
      `Die Befristung ist vor dem Beginn am ${formatDate(why.starts_on, 'de')} unterschrieben zugegangen.`,
    en: (why: Form) => `The signed term reached the employee before the start on ${formatDate(why.starts_on, 'en')}.`,
  },
};

interface End {
  ends_on: string;
  risk_day: string;
  follow_on_starts_on: string | null;
}

export const endWords = {
  nothingFollows: {
    de: (why: End) =>
      `Der Vertrag endet von selbst am ${formatDate(why.ends_on, 'de')}. Wer ab dem ${formatDate(why.risk_day, 'de')}, dem ersten Arbeitstag danach, mit Wissen des Arbeitgebers ohne neuen Vertrag weiterarbeitet, ist unbefristet beschäftigt.`,
    en: (why: End) =>
      `The contract ends by itself on ${formatDate(why.ends_on, 'en')}. Whoever works on from ${formatDate(why.risk_day, 'en')}, the first working day after it, without a new contract and with the employer’s knowledge is employed permanently.`,
  },
  gap: {
    de: (why: End) =>
      `Zwischen dem Ende am ${formatDate(why.ends_on, 'de')} und dem Beginn am ${formatDate(why.follow_on_starts_on!, 'de')} besteht kein Vertrag. Wer ab dem ${formatDate(why.risk_day, 'de')} trotzdem weiterarbeitet, ist unbefristet beschäftigt.`,
    en: (why: End) =>
      `Between the end on ${formatDate(why.ends_on, 'en')} and the start on ${formatDate(why.follow_on_starts_on!, 'en')} there is no contract. Whoever works on from ${formatDate(why.risk_day, 'en')} all the same is employed permanently.`,
  },
  ok: {
    de: (why: End) => `Der Anschluss folgt ohne Lücke auf das Ende am ${formatDate(why.ends_on, 'de')}.`,
    en: (why: End) => `The follow-on leaves no gap after the end on ${formatDate(why.ends_on, 'en')}.`,
  },
};

interface Suit {
  ends_on: string;
  suit_until: string;
}

export const suitWords = {
  de: (why: Suit) =>
    `Gegen die Befristung zum ${formatDate(why.ends_on, 'de')} kann bis zum ${formatDate(why.suit_until, 'de')} geklagt werden.`,
  en: (why: Suit) =>
    `A suit against the term that ends on ${formatDate(why.ends_on, 'en')} is possible until ${formatDate(why.suit_until, 'en')}.`,
};

interface Because {
  because_of: string;
}

export const permanentWords = {
  existing: {
    de: (why: Because) => `Ist die Befristung deshalb unwirksam (${why.because_of}), gilt der Vertrag als unbefristet.`,
    en: (why: Because) =>
      `If the term is invalid for that reason (${why.because_of}), the contract counts as permanent.`,
  },
  proposed: {
    de: (why: Because) => `Auf diese Weise geschlossen (${why.because_of}), gilt der Anschlussvertrag als unbefristet.`,
    en: (why: Because) => `Made like this (${why.because_of}), the follow-on counts as permanent.`,
  },
};

interface Reply {
  employed_since: string;
  employed_months: number;
  reply_if_asked_today: string;
}

export const replyWords = {
  de: (why: Reply) =>
    `Beschäftigt seit dem ${formatDate(why.employed_since, 'de')}, also länger als ${why.employed_months} Monate: Eine Anfrage in Textform nach einer unbefristeten Stelle ist binnen eines Monats begründet zu beantworten, eine von heute bis zum ${formatDate(why.reply_if_asked_today, 'de')}.`,
  en: (why: Reply) =>
    `Employed since ${formatDate(why.employed_since, 'en')}, that is more than ${why.employed_months} months: a wish in text form for a permanent post gets a reasoned reply within one month, one of today by ${formatDate(why.reply_if_asked_today, 'en')}.`,
};
