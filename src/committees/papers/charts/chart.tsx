import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Locale } from '../../../shared/locale.js';
import { paperMessages } from '../paper.messages.js';
import type { PaperPicture } from '../paper.js';
import { AmountRows, amountRowsHeight } from './amount-rows.js';
import { MonthBars, monthBarsHeight } from './month-bars.js';
import { CHART_SIZES, type ChartSize } from './paint.js';
import { Timeline, timelineHeight } from './timeline.js';

interface ChartProps {
  /** Unique within the page. */
  id: string;
  title: string;
  description: string;
  picture: PaperPicture;
  locale: Locale;
  variant: ChartSize['variant'];
}

function drawn(picture: PaperPicture, size: ChartSize, locale: Locale): { height: number; marks: VNode } {
  switch (picture.kind) {
    case 'months':
      return { height: monthBarsHeight(), marks: <MonthBars bars={picture.bars} size={size} /> };
    case 'amounts':
      return { height: amountRowsHeight(picture.rows, size), marks: <AmountRows rows={picture.rows} size={size} /> };
    default:
      return {
        height: timelineHeight(picture.rows, size),
        marks: <Timeline {...picture} words={paperMessages[locale]} size={size} />,
      };
  }
}

/** A picture of a paper as SVG: on a page in both sizes, of which the style sheet shows one. */
export function Chart({ id, title, description, picture, locale, variant }: ChartProps): VNode {
  const size = CHART_SIZES[variant];
  const { height, marks } = drawn(picture, size, locale);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class={`v-chart v-chart--${variant}`}
      viewBox={`0 0 ${size.width} ${height}`}
      font-family="Fira Sans"
      role="img"
      aria-labelledby={`${id}-${variant}-title ${id}-${variant}-desc`}
    >
      <title id={`${id}-${variant}-title`}>{title}</title>
      <desc id={`${id}-${variant}-desc`}>{description}</desc>
      {marks}
    </svg>
  );
}

/** The same as text of an SVG file, for the printed paper. */
export function chartSvg(props: Omit<ChartProps, 'variant'>): string {
  return renderToString(<Chart {...props} variant="wide" />);
}
