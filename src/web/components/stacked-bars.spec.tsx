import { renderToString } from 'preact-render-to-string';
import { layOut, StackedBars } from './stacked-bars.js';

const bars = [
  { label: 'Nov', group: '2026', open: 3, done: 1 },
  { label: 'Dez', group: '', open: 0, done: 0 },
];

describe('layOut', () => {
  it('stacks both parts to scale, from the base line', () => {
    const { shapes, base } = layOut(bars, 400, 200, 0);
    const [bar] = shapes;
    const open = base - bar!.openTop;
    const done = bar!.openTop - bar!.doneTop;
    expect(open / done).toBeCloseTo(3);
    expect(bar!.doneTop).toBeGreaterThanOrEqual(0);
    expect(shapes[1]).toMatchObject({ openTop: base, doneTop: base });
  });

  it('keeps all bars inside the picture and apart from each other', () => {
    const { shapes } = layOut(bars, 400, 200, 40);
    expect(shapes[0]!.x).toBeGreaterThanOrEqual(40);
    expect(shapes[0]!.x + shapes[0]!.width).toBeLessThan(shapes[1]!.x);
    expect(shapes[1]!.x + shapes[1]!.width).toBeLessThanOrEqual(400);
  });

  it('has whole numbers on its axis, even for one contract and for none', () => {
    for (const open of [0, 1, 2, 7, 12_345]) {
      const { ticks } = layOut([{ label: '', group: '', open, done: 0 }], 400, 200, 0);
      expect(ticks.length).toBeGreaterThan(0);
      expect(ticks.every(({ value }) => Number.isInteger(value))).toBe(true);
    }
  });
});

describe('StackedBars', () => {
  const svg = renderToString(
    <StackedBars id="c" title="A & B" description="<i>" bars={bars} width={400} height={200} variant="wide" />,
  );

  it('has a title and a description for those who cannot see it', () => {
    expect(svg).toContain('role="img" aria-labelledby="c-title c-desc"');
    expect(svg).toContain('<title id="c-title">A &amp; B</title>');
    expect(svg).toContain('<desc id="c-desc">&lt;i></desc>');
  });

  it('draws no rectangle for nothing', () => {
    expect(svg.match(/<rect/g)).toHaveLength(2);
    expect(svg).not.toMatch(/NaN|style=/);
  });
});
