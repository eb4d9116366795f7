import type { Paper } from '../../src/committees/papers/paper.js';

/** A paper with one of everything, about four pages long. */
export const examplePaper: Paper = {
  locale: 'de',
  title: 'Sachstandsbericht Kommunales Integrationsmanagement',
  number: 'MV/2026/118',
  head: [
    { label: 'Fachbereich', value: 'Fachbereich 3 – Soziales und Integration' },
    { label: 'Vorlagennummer', value: 'MV/2026/118' },
    { label: 'Gremium', value: 'Ausschuss für Soziales und Gesundheit' },
    { label: 'Sitzung', value: '08.12.2026, 17:00 Uhr' },
    { label: 'Behandlung', value: 'öffentlich' },
    { label: 'Zweck', value: 'Kenntnisnahme' },
  ],
  marks: ['Entwurf', 'Fassung 2'],
  sections: [
    {
      id: 'lage',
      heading: 'Lage',
      blocks: [
        {
          kind: 'paragraph',
          text: 'Das Kommunale Integrationsmanagement berät seit 2022 Menschen, die in den Kreis gekommen sind. Alle Stellen sind besetzt, die Beratungszahlen steigen von Monat zu Monat, und eine erste Auswertung fällt gut aus. Das Land hat die Aufgabe im Teilhabe- und Integrationsgesetz verankert; eine schriftliche Zusage der Fördermittel über das Jahresende hinaus liegt noch nicht vor.\n\nDie Arbeitsverträge fast aller Beschäftigten enden am 31.12.2026. Die Verwaltung bereitet Anschlussverträge vor.',
        },
        {
          kind: 'figures',
          items: [
            {
              label: 'Verträge, die am 31.12.2026 enden',
              value: '12 von 14',
              definition: 'Befristete Arbeitsverträge im Programm, Stand 24.11.2026, ohne unterschriebenen Anschluss.',
            },
            {
              label: 'Planungssicherheit',
              value: '37 Tage',
              definition:
                'Zeit vom Stichtag bis zum letzten unterschriebenen Vertragstag, mittlerer Wert aller Beschäftigten.',
            },
            { label: 'Stellenanteile', value: '86 %', definition: 'Anteil der Vollzeitstellen, deren Verträge enden.' },
          ],
        },
        { kind: 'note', text: 'Zahlen unter fünf werden nicht genannt, damit niemand erkannt werden kann.' },
      ],
    },
    {
      id: 'entscheidungen',
      heading: 'Stand der Entscheidungen',
      blocks: [
        {
          kind: 'chart',
          title: 'Entscheidungen über Anschlussverträge',
          description: 'Über 7 von 12 Verträgen ist nicht entschieden, 5 sind in der Beteiligung des Personalrats.',
          picture: {
            kind: 'amounts',
            rows: [
              { label: 'nicht entschieden', size: 7, value: '7', settled: false },
              { label: 'in Beteiligung', size: 5, value: '5', settled: false },
              { label: 'unterschrieben', size: null, value: 'weniger als fünf', settled: true },
            ],
          },
          table: {
            columns: [{ label: 'Stand' }, { label: 'Verträge', align: 'end' }],
            rows: [
              ['nicht entschieden', '7'],
              ['in Beteiligung', '5'],
              ['unterschrieben', 'weniger als fünf'],
            ],
          },
        },
        {
          kind: 'chart',
          title: 'Drei Uhren',
          description:
            'Die Verträge enden am 31.12.2026; die Mittel werden bis Ende 2027 erwartet; die Stellen bestehen fort.',
          picture: {
            kind: 'timeline',
            today: '2026-11-28',
            rows: [
              {
                label: 'Verträge',
                spans: [{ from: '2025-01-01', until: '2026-12-31', certain: true, label: 'bis 31.12.2026' }],
              },
              {
                label: 'Mittel',
                spans: [
                  { from: '2025-01-01', until: '2026-12-31', certain: true, label: 'bewilligt' },
                  { from: '2027-01-01', until: '2027-12-31', certain: false, label: 'erwartet' },
                ],
              },
              { label: 'Stellen', spans: [{ from: '2025-01-01', until: null, certain: true, label: 'unbefristet' }] },
            ],
          },
          table: {
            columns: [{ label: 'Uhr' }, { label: 'Was' }, { label: 'Bis' }],
            rows: [
              ['Verträge', 'letzter Vertragstag', '31.12.2026'],
              ['Mittel', 'bewilligt', '31.12.2026'],
              ['Mittel', 'erwartet', '31.12.2027'],
              ['Stellen', 'im Stellenplan', 'unbefristet'],
            ],
          },
        },
      ],
    },
    {
      id: 'kennzahlen',
      heading: 'Kennzahlen',
      blocks: [
        {
          kind: 'chart',
          title: 'Beratungen je Monat',
          description: 'Von 212 im Dezember 2025 auf 341 im November 2026 gestiegen; für März liegt keine Zahl vor.',
          picture: {
            kind: 'months',
            bars: ['Dez', 'Jan', 'Feb', 'Mär', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov'].map(
              (label, index) => ({
                label,
                group: ['2025', '2026'][index] ?? '',
                size: label === 'Mär' ? null : 212 + index * 11,
                value: label === 'Mär' ? '–' : String(212 + index * 11),
              }),
            ),
          },
          table: {
            columns: [{ label: 'Monat' }, { label: 'Beratungen', align: 'end' }],
            rows: ['Dezember 2025', 'Januar 2026', 'Februar 2026', 'März 2026', 'April 2026', 'Mai 2026'].map(
              (month, index) => [month, index === 3 ? '–' : String(212 + index * 11)],
            ),
          },
        },
        {
          kind: 'table',
          caption: 'Ziele der Lenkungsgruppe',
          columns: [
            { label: 'Ziel' },
            { label: 'Zuständig' },
            { label: 'Termin' },
            { label: 'Erreicht', align: 'end' },
          ],
          rows: Array.from({ length: 48 }, (_, index) => [
            `Ziel ${index + 1}: Verfahren der Anerkennung ausländischer Berufsabschlüsse abstimmen`,
            'Koordinierungsstelle',
            '30.06.2027',
            `${(index * 7) % 101} %`,
          ]),
          note: 'Stand: 24.11.2026. Quelle: Protokoll der Lenkungsgruppe.',
        },
      ],
    },
    {
      id: 'naechste-schritte',
      heading: 'Nächste Schritte',
      blocks: [
        {
          kind: 'list',
          items: [
            'Beteiligung des Personalrats bis 04.12.2026',
            'Unterschriften bis 18.12.2026',
            'Nächster Bericht in der Sitzung am 09.02.2027',
          ],
        },
      ],
    },
  ],
  foot: 'Kreis Musterland · Die Zahlen dieser Vorlage sind eingefroren und ändern sich nicht mehr.',
};
