import { prometheusText } from './prometheus-text.js';

it('writes names, help, labels and values as Prometheus reads them', () => {
  const text = prometheusText([
    { name: 'verbleib_a', help: 'Something.', samples: [{ value: 1.5 }] },
    { name: 'verbleib_b', help: 'By state.', samples: [{ labels: { job: 'watch', state: 'do"n\\e\n' }, value: 0 }] },
    { name: 'verbleib_c', help: 'Nothing yet.', samples: [] },
  ]);
  expect(text).toBe(
    [
      '# HELP verbleib_a Something.',
      '# TYPE verbleib_a gauge',
      'verbleib_a 1.5',
      '# HELP verbleib_b By state.',
      '# TYPE verbleib_b gauge',
      String.raw`verbleib_b{job="watch",state="do\"n\\e\n"} 0`,
      '# HELP verbleib_c Nothing yet.',
      '# TYPE verbleib_c gauge',
      '',
    ].join('\n'),
  );
});
