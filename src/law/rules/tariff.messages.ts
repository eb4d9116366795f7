import { formatDate } from '../../shared/locale.js';

export const areaWords = {
  applies: {
    de: () => '§ 30 Abs. 2 bis 5 TVöD sind angewandt (Tarifgebiet West, frühere Angestelltentätigkeit).',
    en: () => 'TVöD § 30(2)–(5) are applied (Tarifgebiet West, formerly salaried-type job).',
  },
  not: {
    de: () => '§ 30 Abs. 2 bis 5 TVöD gelten für diesen Vertrag nicht; V2 bis V5 sind nicht geprüft.',
    en: () => 'TVöD § 30(2)–(5) do not apply to this contract; V2 to V5 are not checked.',
  },
};

interface Limit {
  starts_on: string;
  latest_end: string;
}

export const fiveYearWords = {
  ok: {
    de: (why: Limit) =>
      `Ein Vertrag mit Sachgrund ab dem ${formatDate(why.starts_on, 'de')} darf bis zum ${formatDate(why.latest_end, 'de')} dauern.`,
    en: (why: Limit) =>
      `A contract with a ground from ${formatDate(why.starts_on, 'en')} on may last until ${formatDate(why.latest_end, 'en')}.`,
  },
  tooLong: {
    de: (why: Limit) =>
      `Ein Vertrag mit Sachgrund ab dem ${formatDate(why.starts_on, 'de')} darf längstens bis zum ${formatDate(why.latest_end, 'de')} dauern.`,
    en: (why: Limit) =>
      `A contract with a ground from ${formatDate(why.starts_on, 'en')} on may last until ${formatDate(why.latest_end, 'en')} at the latest.`,
  },
};

interface Shortest {
  ends_on: string;
  earliest_end: string;
  usual_end: string;
}

export const shortestWords = {
  tooShort: {
    de: (why: Shortest) =>
      `Der erste Vertrag ohne Sachgrund muss mindestens bis zum ${formatDate(why.earliest_end, 'de')} dauern (sechs Monate).`,
    en: (why: Shortest) =>
      `The first contract without a ground has to last until ${formatDate(why.earliest_end, 'en')} at least (six months).`,
  },
  unusual: {
    de: (why: Shortest) =>
      `Der erste Vertrag ohne Sachgrund soll in der Regel mindestens bis zum ${formatDate(why.usual_end, 'de')} dauern (zwölf Monate).`,
    en: (why: Shortest) =>
      `As a rule the first contract without a ground lasts until ${formatDate(why.usual_end, 'en')} at least (twelve months).`,
  },
  ok: {
    de: () => 'Die Mindestdauer ohne Sachgrund ist eingehalten.',
    en: () => 'The shortest duration without a ground is kept.',
  },
  check: {
    de: (why: { ends_on: string }) =>
      `Vor dem ${formatDate(why.ends_on, 'de')} ist zu prüfen, ob unbefristet oder befristet weiterbeschäftigt werden kann; die Prüfung ist festzuhalten.`,
    en: (why: { ends_on: string }) =>
      `Before ${formatDate(why.ends_on, 'en')} check whether permanent or fixed-term further employment is possible, and put the check on record.`,
  },
};

interface Probation {
  probation_ends_on: string;
}

export const probationWords = {
  until: {
    de: (why: Probation) => `Die Probezeit dauert bis zum ${formatDate(why.probation_ends_on, 'de')}.`,
    en: (why: Probation) => `Probation lasts until ${formatDate(why.probation_ends_on, 'en')}.`,
  },
  over: {
    de: (why: Probation) => `Die Probezeit dauerte bis zum ${formatDate(why.probation_ends_on, 'de')}.`,
    en: (why: Probation) => `Probation lasted until ${formatDate(why.probation_ends_on, 'en')}.`,
  },
};

export type NoticePeriod = keyof (typeof PERIODS)['de'];

interface Notice {
  notice: NoticePeriod | null;
}

const PERIODS = {
  de: {
    four_weeks: 'vier Wochen',
    six_weeks_to_month_end: 'sechs Wochen zum Monatsende',
    three_months_to_quarter_end: 'drei Monaten zum Quartalsende',
    four_months_to_quarter_end: 'vier Monaten zum Quartalsende',
  },
  en: {
    four_weeks: 'four weeks',
    six_weeks_to_month_end: 'six weeks to the end of a month',
    three_months_to_quarter_end: 'three months to the end of a quarter',
    four_months_to_quarter_end: 'four months to the end of a quarter',
  },
};

export const noticeWords = {
  possible: {
    de: ({ notice }: Notice) =>
      `Nach der Probezeit kann ordentlich gekündigt werden${notice ? `, derzeit mit einer Frist von ${PERIODS.de[notice]}` : ''}.`,
    en: ({ notice }: Notice) =>
      `After probation ordinary notice is possible${notice ? `, at present ${PERIODS.en[notice]}` : ''}.`,
  },
  impossible: {
    de: () => 'Nach der Probezeit kann nicht ordentlich gekündigt werden: Der Vertrag dauert keine zwölf Monate.',
    en: () => 'After probation ordinary notice is not possible: the contract lasts less than twelve months.',
  },
};
