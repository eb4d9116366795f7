import { formatDate } from '../../shared/locale.js';

interface FollowOn {
  ends_on: string | null;
}

export const consentWords = {
  term: {
    de: (why: FollowOn) =>
      `Vor der Unterschrift braucht es die Zustimmung des Personalrats; ohne sie ist die Befristung unwirksam. Sie gilt nur für diesen Grund und das Ende am ${formatDate(why.ends_on!, 'de')}: Ändert sich eines davon, ist ein neuer Antrag nötig.`,
    en: (why: FollowOn) =>
      `The staff council has to consent before the signature; without that the term is invalid. The consent counts for this ground and the end on ${formatDate(why.ends_on!, 'en')} only: where either changes, a new request is needed.`,
  },
  permanent: {
    de: () => 'Auch die unbefristete Weiterbeschäftigung braucht vorher die Zustimmung des Personalrats.',
    en: () => 'Permanent further employment needs the consent of the staff council first, too.',
  },
};
