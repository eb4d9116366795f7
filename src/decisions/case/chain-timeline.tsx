import type { VNode } from 'preact';
import { BAR, type ChainLayout } from './chain-timeline.presenter.js';

interface ChainTimelineProps {
  id: string;
  title: string;
  description: string;
  layout: ChainLayout;
  width: number;
  /** Below the line of today. */
  today: string;
  variant: 'wide' | 'compact';
}

/** A person's contracts as bars on one time line. The present one is solid, what is proposed is dashed. */
export function ChainTimeline({ id, title, description, layout, width, today, variant }: ChainTimelineProps): VNode {
  const { shapes, ticks, height } = layout;
  const base = height - 34;
  const anchor = (x: number): 'start' | 'middle' | 'end' => (x < 30 ? 'start' : x > width - 30 ? 'end' : 'middle');
  return (
    <svg
      class={`v-chart v-chart--${variant} v-chain`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {ticks.map(({ x, label }) => (
        <g key={label}>
          <line class="v-chart__line" x1={x} x2={x} y1={0} y2={base} />
          <text class="v-chart__tick" x={x} y={base + 16} text-anchor={anchor(x)}>
            {label}
          </text>
        </g>
      ))}
      <line class="v-chart__base" x1={0} x2={width} y1={base} y2={base} />
      <line class="v-chain__today" x1={layout.today} x2={layout.today} y1={0} y2={base + 4} />
      <text class="v-chain__today-label" x={layout.today} y={base + 31} text-anchor={anchor(layout.today)}>
        {today}
      </text>
      {shapes.map((shape) => (
        <g key={shape.key}>
          <text x={0} y={shape.y - 6} class={shape.kind === 'this' ? 'v-chart__value' : undefined}>
            {shape.label}
          </text>
          <rect
            class={`v-chain__${shape.kind}`}
            x={shape.x + 1}
            width={Math.max(shape.width - 2, 2)}
            y={shape.y}
            height={BAR}
            rx={2}
          />
          {shape.to === null && (
            <path class="v-chain__open-end" d={`M${width - 8} ${shape.y - 1}l7 ${BAR / 2 + 1}l-7 ${BAR / 2 + 1}z`} />
          )}
        </g>
      ))}
    </svg>
  );
}
