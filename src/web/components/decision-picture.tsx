import type { VNode } from 'preact';

const PER_ROW = 10;
const STEP = 20;
/** Beyond this many, single marks say no more than a share does. */
const MOST_MARKS = 40;
const BAR = { width: PER_ROW * STEP, height: 16 };

/** Each contract as a mark: ticked when decided, hollow while not. Many contracts as one bar. */
export function DecisionPicture({ decided, contracts, label }: DecisionPictureProps): VNode {
  if (contracts > MOST_MARKS) {
    const width = (BAR.width * decided) / contracts;
    return (
      <svg class="v-picture" viewBox={`0 0 ${BAR.width} ${BAR.height}`} role="img" aria-label={label}>
        <rect class="v-picture__open" x="1" y="1" width={BAR.width - 2} height={BAR.height - 2} rx="2" />
        {decided > 0 && <rect class="v-picture__done" x="1" y="1" width={width} height={BAR.height - 2} rx="2" />}
      </svg>
    );
  }
  const columns = Math.min(contracts, PER_ROW);
  const rows = Math.ceil(contracts / PER_ROW);
  return (
    <svg
      class="v-picture"
      viewBox={`0 0 ${columns * STEP} ${rows * STEP}`}
      width={columns * STEP}
      height={rows * STEP}
      role="img"
      aria-label={label}
    >
      {Array.from({ length: contracts }, (_, index) => {
        const x = (index % PER_ROW) * STEP + 2;
        const y = Math.floor(index / PER_ROW) * STEP + 2;
        const done = index < decided;
        return (
          <g key={index} transform={`translate(${x} ${y})`}>
            <circle class={done ? 'v-picture__done' : 'v-picture__open'} cx="8" cy="8" r="7" />
            {done && <path class="v-picture__tick" d="M4.5 8.2l2.4 2.4 4.6-5" />}
          </g>
        );
      })}
    </svg>
  );
}

interface DecisionPictureProps {
  decided: number;
  contracts: number;
  label: string;
}
