import type { Deadline } from '../../law/rule.js';
import { day } from '../../../test/support/dates.js';
import { viewText } from '../../reminders/mails/mail-view.text.js';
import { presentDecisionMail } from './decision-mail.presenter.js';
import type { DecisionMailLine } from './decision-mail.query.js';

const line = (number: string, facts: Partial<DecisionMailLine> = {}): DecisionMailLine => ({
  contract: number,
  number,
  family_name: `Beispiel-${number}`,
  given_name: 'Alex',
  post: '',
  post_number: null,
  unit: '16.0',
  unit_name: 'Stabsstelle',
  programme: 'KIM',
  ground: '14-1-1',
  ground_text: null,
  ends_on: '2026-12-31',
  role: 'hr',
  responsible_name: null,
  step: 'propose',
  actor: 'k.beispiel',
  on_date: '2026-11-20',
  note: null,
  document: null,
  voided: [],
  body: null,
  answer: null,
  successor: null,
  state: 'proposed',
  kind: 'extend',
  new_ends_on: '2027-12-31',
  waiting_until: null,
  answer_due: null,
  ...facts,
});

const REQUEST = {
  rule: 'P2',
  variant: 'plain',
  due: day('2026-12-15'),
  citation: { de: '§ 66 LPVG NRW', en: 'LPVG NRW § 66' },
} as Partial<Deadline> as Deadline;

function words(lines: DecisionMailLine[], today = '2026-11-22'): { subject: string; text: string } {
  const view = presentDecisionMail(
    { name: 'Kim', overview: 'https://x.example', lines },
    () => [REQUEST],
    day(today),
    'de',
  );
  return { subject: view.subject, text: viewText(view).replaceAll(/\s+/g, ' ') };
}

it('says what the next step makes possible by its deadline, and since when it is overdue', () => {
  expect(words([line('V1')]).text).toContain(
    'Als Nächstes: Finanzierung bestätigen, damit der Antrag an den Personalrat spätestens am 15.12.2026 gestellt werden kann (§ 66 LPVG NRW).',
  );
  const { subject, text } = words([line('V1')], '2026-12-16');
  expect(subject).toContain('Finanzierung bestätigen, überfällig seit 15.12.2026');
  expect(text).toContain('überfällig seit 15.12.2026 (Frist für den Antrag an den Personalrat, § 66 LPVG NRW).');
  expect(words([line('V1', { state: 'funded', step: 'confirm_funding' })]).text).toContain(
    'Als Nächstes: Beteiligung einleiten, spätestens am 15.12.2026 (§ 66 LPVG NRW).',
  );
});

it('says each heading once, as what was done, over all that it was done to', () => {
  const { text } = words([
    line('V1'),
    line('V2', { step: 'complete', state: 'done' }),
    line('V3', { note: 'wie besprochen' }),
  ]);
  expect(text.match(/Vorschlag gemacht: \S+ \S+/g)).toEqual(['Vorschlag gemacht: 2 Verträge']);
  expect(text).toContain('Abgeschlossen, Folgevertrag angelegt: 1 Vertrag');
});

it('names a person as who did it, and not a login of the machine', () => {
  expect(words([line('V1')]).text).toContain('Festgehalten von k.beispiel zum 20.11.2026.');
  expect(words([line('V1', { actor: 'cli: root' })]).text).toContain(
    'Festgehalten über die Kommandozeile (root) zum 20.11.2026.',
  );
});
