import { gateMessages } from '../gates.messages.js';
import { LOCALES } from '../../shared/locale.js';
import { onScreen } from './on-screen.js';

const END = Temporal.PlainDate.from('2026-12-31');
const CONSENT = { answeredOn: END, voidOn: END, kind: 'extend', endsOn: END, ground: '14-2' } as const;

/** Facts that any of the texts can be made of. */
const facts: Partial<Record<keyof typeof gateMessages.de, unknown[]>> = {
  body_missing: [['staff_council']],
  asked_once: ['staff_council'],
  period_known: ['disability'],
  was_asked: ['staff_council'],
  consent_open: ['staff_council', END],
  consent_objected: ['staff_council'],
  consent_overtaken: [CONSENT],
  not_fixed_term: ['V1'],
  nothing_follows: ['V2'],
  findings_reasoned: ['T2 …'],
  void_term_reasoned: ['T6 …'],
};

describe('onScreen', () => {
  it.each(Object.keys(gateMessages.de) as (keyof typeof gateMessages.de)[])('says %s without a command', (code) => {
    for (const locale of LOCALES) {
      const say = gateMessages[locale][code] as (...of: unknown[]) => string;
      const text = { de: '', en: '', [locale]: say(...(facts[code] ?? [END, END])) };
      const shown = onScreen({ code, text })[locale];
      expect(shown).not.toMatch(/--|[a-z]-[a-z]+“|staff_council|decision VERTRAG|“answer“|„(answer|sign)“|"answer"/);
      expect(shown).toMatch(/[.!]$/);
    }
  });

  it('names the field of the form and the step of the page', () => {
    const text = {
      de: gateMessages.de.period_known('disability'),
      en: gateMessages.en.consent_open('disability', END),
    };
    expect(onScreen({ code: 'period_known', text })).toEqual({
      de: 'Für Schwerbehindertenvertretung kennt das Rechtsprofil keine Frist. Bitte deren letzten Tag unter „Letzter Tag der Frist“ angeben.',
      en: 'The disability representative has not answered yet (period until 31 December 2026). A signature before makes the term invalid. Record the answer under "record the answer" first.',
    });
  });
});
