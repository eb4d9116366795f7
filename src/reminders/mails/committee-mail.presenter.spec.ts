import { assert, array, integer, property, record } from 'fast-check';
import { LOCALES } from '../../shared/locale.js';
import { presentCommitteeMail } from './committee-mail.presenter.js';
import type { CohortRow } from './committee-mail.query.js';
import { viewHtml } from './mail-view.mail.js';
import { viewText } from './mail-view.text.js';

const TODAY = Temporal.PlainDate.from('2026-11-22');

const cohort = (figures: Partial<CohortRow> = {}): CohortRow => ({
  programme_id: '1',
  programme: 'KIM',
  programme_name: 'Kommunales Integrationsmanagement',
  committee_id: '0',
  committee: 'Sozialausschuss',
  role: 'member',
  ends_on: '2026-12-31',
  ending: 12,
  total: 14,
  fte: 10.75,
  fte_total: 12.5,
  decided: 0,
  others: [],
  ...figures,
});

const present = (cohorts: CohortRow[], locale: 'de' | 'en' = 'de') =>
  presentCommitteeMail(
    { name: 'Hannelore Brandt', cohorts },
    { keyDatesOf: () => [], gapsOf: () => [] },
    TODAY,
    locale,
  );

describe('the mail to a committee member', () => {
  it.each([
    [{}, '12 von 14 Verträgen im Programm KIM enden am 31.12.2026, 0 entschieden'],
    [{ decided: 2 }, '12 von 14 Verträgen im Programm KIM enden am 31.12.2026, weniger als fünf entschieden'],
    [{ decided: 10 }, '12 von 14 Verträgen im Programm KIM enden am 31.12.2026, weniger als fünf noch offen'],
    [{ decided: 6 }, '12 von 14 Verträgen im Programm KIM enden am 31.12.2026, 6 entschieden'],
    [{ ending: 14 }, 'Alle 14 Verträge im Programm KIM enden am 31.12.2026, 0 entschieden'],
    [{ ending: 3 }, 'Weniger als fünf von 14 Verträgen im Programm KIM enden am 31.12.2026'],
    [{ ending: 2, total: 4 }, 'Verträge im Programm KIM (weniger als fünf) enden am 31.12.2026'],
  ])('%j has the subject %s', (figures, subject) => {
    expect(present([cohort(figures)]).subject).toBe(subject);
  });

  it('says in English what it says in German', () => {
    expect(present([cohort({ decided: 2 })], 'en').subject).toBe(
      '12 of 14 contracts in programme KIM end on 31 December 2026, fewer than five decided',
    );
  });

  it('tells the clerk, and only the clerk, that the members know', () => {
    const words = 'Die Mitglieder des Gremiums haben diese Nachricht ebenfalls erhalten';
    expect(viewHtml(present([cohort({ role: 'clerk' })]))).toContain(words);
    expect(viewHtml(present([cohort()]))).not.toContain(words);
  });

  it('never shows a number of people from 1 to 4, whatever the figures', () => {
    const figures = record({
      ending: integer({ min: 1, max: 40 }),
      others: integer({ min: 0, max: 40 }),
      drawn: integer({ min: 0, max: 40 }),
      tenths: integer({ min: 1, max: 10 }),
    });
    assert(
      property(array(figures, { minLength: 1, maxLength: 4 }), (drawn) => {
        const cohorts = drawn.map(({ ending, others, drawn: decided, tenths }) =>
          cohort({
            ending,
            total: ending + others,
            decided: decided % (ending + 1),
            fte: (ending * tenths) / 10,
            fte_total: ((ending + others) * tenths) / 10,
          }),
        );
        for (const locale of LOCALES) {
          const view = present(cohorts, locale);
          for (const text of [
            view.subject,
            viewText(view),
            viewHtml(view).replaceAll(/<style>.*<\/style>|<[^>]*>/g, ' '),
          ]) {
            const people = text.replaceAll(/31\.12\.2026|31 December 2026|\d+\s?%/g, '');
            expect(people).not.toMatch(/(?<!\d)[1-4](?!\d)/);
          }
        }
      }),
    );
  });
});
