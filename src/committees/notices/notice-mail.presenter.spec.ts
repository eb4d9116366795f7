import { array, assert, integer, property, record } from 'fast-check';
import { viewHtml } from '../../reminders/mails/mail-view.mail.js';
import { viewText } from '../../reminders/mails/mail-view.text.js';
import { LOCALES } from '../../shared/locale.js';
import { type CountedPerson, countStaff } from '../briefing/count-cells.js';
import { protectStaff, toldShape } from '../briefing/protect-figures.js';
import { presentNoticeMail } from './notice-mail.presenter.js';
import type { ToldNotice } from './notice-mail.query.js';

const TODAY = Temporal.PlainDate.from('2026-11-22');
const ENDS = '2026-12-31';

interface Cohort {
  ending: number;
  decided: number;
  permanent: number;
}

function notice({ ending, decided, permanent }: Cohort, change: Partial<ToldNotice> = {}): ToldNotice {
  const people: CountedPerson[] = [
    ...Array.from({ length: ending }, (_, index) => ({
      last_day: ENDS,
      decision: index < decided ? ('decided' as const) : ('undecided' as const),
    })),
    ...Array.from({ length: permanent }, () => ({ last_day: null, decision: null })),
  ];
  const counted = countStaff('p', people, TODAY, 5, []);
  const released = protectStaff(counted, 5, []);
  const staff = toldShape(counted, released);
  const programme = { id: 'p', code: 'KIM', name: 'Kommunales Integrationsmanagement', staff };
  return {
    committee_id: '0',
    committee: 'Sozialausschuss',
    role: 'member',
    days: [ENDS],
    figures: { as_of: TODAY.toString(), programmes: [programme], released },
    ...change,
  };
}

const present = (notices: ToldNotice[], locale: 'de' | 'en' = 'de') =>
  presentNoticeMail({ name: 'Hannelore Brandt', notices }, { keyDatesOf: () => [], gapsOf: () => [] }, TODAY, locale);

describe('the mail to a committee member', () => {
  it.each([
    // ending, decided, permanent → subject
    [12, 0, 2, 'Programm KIM: Verträge von 12 Beschäftigten enden am 31.12.2026, 0 entschieden'],
    [12, 2, 2, 'Programm KIM: Verträge von 12 Beschäftigten enden am 31.12.2026'],
    [12, 6, 2, 'Programm KIM: Verträge von 12 Beschäftigten enden am 31.12.2026, 6 noch nicht entschieden'],
    [14, 0, 0, 'Programm KIM: Verträge von 14 Beschäftigten enden am 31.12.2026, 0 entschieden'],
    [3, 0, 11, 'Programm KIM: befristete Verträge laufen aus'],
    [1, 0, 0, 'Programm KIM: befristete Verträge laufen aus'],
  ])('of %i that end, %i of them decided, and %i permanent has the subject %s', (ending, decided, permanent, said) => {
    expect(present([notice({ ending, decided, permanent })]).subject).toBe(said);
  });

  it('says in English what it says in German', () => {
    expect(present([notice({ ending: 12, decided: 0, permanent: 2 })], 'en').subject).toBe(
      'Programme KIM: contracts of 12 people end on 31 December 2026, 0 decided',
    );
  });

  it('tells the clerk, and only the clerk, that the members know', () => {
    const words = 'Die Mitglieder des Gremiums haben diese Nachricht ebenfalls erhalten';
    const large = { ending: 12, decided: 0, permanent: 2 };
    expect(viewHtml(present([notice(large, { role: 'clerk' })]))).toContain(words);
    expect(viewHtml(present([notice(large)]))).not.toContain(words);
  });

  it('never shows a number of people from 1 to 4, whatever the figures', () => {
    const figures = record({
      ending: integer({ min: 1, max: 40 }),
      permanent: integer({ min: 0, max: 40 }),
      drawn: integer({ min: 0, max: 40 }),
    });
    assert(
      property(array(figures, { minLength: 1, maxLength: 3 }), (drawn) => {
        const notices = drawn.map(({ ending, permanent, drawn: decided }) =>
          notice({ ending, permanent, decided: decided % (ending + 1) }),
        );
        for (const locale of LOCALES) {
          const view = present(notices, locale);
          for (const text of [
            view.subject,
            viewText(view),
            viewHtml(view).replaceAll(/<style>.*<\/style>|<[^>]*>/g, ' '),
          ]) {
            const people = text
              .replaceAll(/\d\d\.\d\d\.\d{4}|\d+ (November|December) 2026/g, '')
              .replaceAll(/; (dazu \d weitere Punkte|and \d more points)/g, '');
            expect(people).not.toMatch(/(?<!\d)[1-4](?!\d)/);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
