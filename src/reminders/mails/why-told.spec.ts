import { type Told, whyTold } from './why-told.js';

const told = (facts: Partial<Told> = {}): Told => ({
  role: 'hr',
  unit: '16.0',
  unit_name: 'Integration',
  responsible_name: null,
  ...facts,
});

describe('why somebody is told', () => {
  it('names role and unit, each unit once', () => {
    expect(whyTold([told(), told(), told({ unit: '51', unit_name: '' })], 'de')).toEqual([
      'Sie erhalten diese Nachricht, weil Sie als Personalstelle zuständig sind für: 16.0 Integration, 51.',
    ]);
  });

  it('is a sentence for each role and each person who is represented', () => {
    const lines = [
      told({ role: 'manager' }),
      told({ role: 'manager', responsible_name: 'Anke Brinkhoff' }),
      told({ role: 'escalation', unit: '51' }),
      told({ role: 'mailbox' }),
    ];
    expect(whyTold(lines, 'en')).toEqual([
      'You receive this message because you are responsible as manager for: 16.0 Integration.',
      'You receive this message on behalf of Anke Brinkhoff (manager of: 16.0 Integration).',
      'You receive this message because you are the next level up for: 51 Integration.',
      'This message goes to this mailbox because it is registered for: 16.0 Integration.',
    ]);
  });

  it('lists five units and counts the rest', () => {
    const lines = Array.from({ length: 7 }, (_, index) => told({ unit: `5${index}`, unit_name: '' }));
    expect(whyTold(lines, 'de')[0]).toContain('50, 51, 52, 53, 54 und 2 weitere Einheiten');
  });
});
