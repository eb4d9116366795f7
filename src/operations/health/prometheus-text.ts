/** One measured value with its labels. */
export interface Sample {
  labels?: Record<string, string>;
  value: number;
}

export interface Metric {
  name: string;
  help: string;
  samples: Sample[];
}

const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

function sampleLine(name: string, { labels = {}, value }: Sample): string {
  const inner = Object.entries(labels)
    .map(([label, text]) => `${label}="${escaped(text)}"`)
    .join(',');
  return `${name}${inner ? `{${inner}}` : ''} ${value}`;
}

/** Prometheus text format 0.0.4 (prometheus.io/docs/instrumenting/exposition_formats); all are gauges. */
export function prometheusText(metrics: Metric[]): string {
  return metrics
    .flatMap(({ name, help, samples }) => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} gauge`,
      ...samples.map((sample) => sampleLine(name, sample)),
    ])
    .join('\n')
    .concat('\n');
}
