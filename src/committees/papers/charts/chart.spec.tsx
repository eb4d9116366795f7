import { renderToString } from 'preact-render-to-string';
import { Chart, chartSvg } from './chart.js';
import { fit } from './paint.js';
import { axisOf } from './timeline.js';

const chart = (picture: Parameters<typeof Chart>[0]['picture'], variant: 'wide' | 'compact' = 'wide'): string =>
  renderToString(<Chart id="c" title="Titel" description="Worte" picture={picture} locale="de" variant={variant} />);

const bars = (svg: string): { width: number; height: number }[] =>
  Array.from(svg.matchAll(/<rect[^>]*>/g), ([rect]) => ({
    width: Number(/ width="([\d.]+)"/.exec(rect)![1]),
    height: Number(/ height="([\d.]+)"/.exec(rect)![1]),
  }));

describe('charts of a paper', () => {
  it('draws months to scale and leaves out the bar of a month without a figure, not its place', () => {
    const svg = chart({
      kind: 'months',
      bars: [
        { label: 'Jan', group: '2026', size: 50, value: '50' },
        { label: 'Feb', group: '', size: null, value: '< 5' },
        { label: 'Mär', group: '', size: 100, value: '100' },
      ],
    });
    const [january, march] = bars(svg);
    expect(bars(svg)).toHaveLength(2);
    expect(march!.height / january!.height).toBeCloseTo(2);
    expect(svg).toContain('Feb');
    expect(svg).toContain('&lt; 5');
  });

  it('draws amounts to scale; what is withheld leaves no trace of its size', () => {
    const withheld = { label: 'c', size: null, value: 'weniger als fünf', settled: true };
    const svg = chart({
      kind: 'amounts',
      rows: [
        { label: 'a', size: 9, value: '9', settled: false },
        { label: 'b', size: 3, value: '3', settled: true },
        withheld,
      ],
    });
    const [a, b] = bars(svg);
    expect(bars(svg)).toHaveLength(2);
    expect(a!.width / b!.width).toBeCloseTo(3);
    expect(svg).toContain('weniger als fünf');
  });

  it('tells certain from hoped for without colour', () => {
    const span = { from: '2026-01-01', until: '2026-12-31', label: 'x' };
    const rows = (certain: boolean) => [{ label: 'Mittel', spans: [{ ...span, certain }] }];
    expect(chart({ kind: 'timeline', today: '2026-11-28', rows: rows(false) })).toContain('stroke-dasharray="5 4"');
    expect(chart({ kind: 'timeline', today: '2026-11-28', rows: rows(true) })).not.toContain('stroke-dasharray="5 4"');
  });

  it('places days in order within the picture, whatever they are', () => {
    const spans = [{ from: '1999-01-01', until: '2099-01-01', certain: true, label: '' }];
    const axis = axisOf([{ label: '', spans }], Temporal.PlainDate.from('2026-11-28'), 10, 110);
    const places = ['1999-01-01', '2026-11-28', '2027-01-01', '2099-01-01'].map((day) =>
      axis.x(Temporal.PlainDate.from(day)),
    );
    expect(places[0]).toBe(10);
    expect(places[3]).toBe(110);
    expect(places).toEqual(places.toSorted((x, y) => x - y));
    expect(axis.years[0]).toEqual({ year: 2027, x: places[2] });
  });

  it('draws nothing at all as well', () => {
    for (const variant of ['wide', 'compact'] as const) {
      expect(chart({ kind: 'months', bars: [] }, variant)).toContain('<svg');
      expect(chart({ kind: 'amounts', rows: [] }, variant)).not.toMatch(/NaN|Infinity/);
      expect(chart({ kind: 'timeline', today: '2026-11-28', rows: [] }, variant)).not.toMatch(/NaN|Infinity/);
    }
  });

  it('carries its colours with it as a file, for readers without a style sheet', () => {
    const picture = { kind: 'amounts' as const, rows: [{ label: 'a', size: 9, value: '9', settled: false }] };
    const svg = chartSvg({ id: 'c', title: 'Titel', description: 'Worte', picture, locale: 'de' });
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).toMatch(/<rect[^>]* fill="#[0-9a-f]{6}"/);
    expect(svg).not.toContain('style');
  });

  it('shortens what has no room', () => {
    expect(fit('in Beteiligung', 200, 14)).toBe('in Beteiligung');
    expect(fit('x'.repeat(50_000), 100, 14)).toMatch(/^x{5,15}…$/);
  });
});
