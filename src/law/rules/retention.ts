import type { Rule } from '../rule.js';

/** D3: how long records are kept. It says nothing about a chain; the retention of the register goes by it. */
export const retentionRules: readonly Rule[] = [
  {
    id: 'D3',
    title: { de: 'Aufbewahrung', en: 'Retention' },
    statement: {
      de: 'Daten ausgeschiedener Beschäftigter werden nach einer einstellbaren Frist gelöscht; vorgeschlagen sind drei Jahre nach dem Jahr des Ausscheidens. Weil eine frühere Beschäftigung (T3) zeitlich unbegrenzt zählt, kann ein knapper Nachweis (Person, von, bis) länger bleiben; darüber entscheidet die oder der Datenschutzbeauftragte.',
      en: 'Data of people who left are erased after a configurable time; suggested are three years after the year of leaving. Since earlier employment (T3) counts without limit in time, a minimal index (person, from, to) may outlive the record; the data protection officer decides.',
    },
    formula: 'erase after 31 December of (year of leaving + D3.years)',
    parameters: ['D3.years'],
    citation: { de: 'Art. 5 Abs. 1 Buchst. e, Art. 17 DSGVO', en: 'GDPR Art. 5(1)(e), Art. 17' },
    confidence: 'R',
  },
];
