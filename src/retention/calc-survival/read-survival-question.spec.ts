import { readSurvivalQuestion } from './read-survival-question.js';

describe('the input of calc survival', () => {
  it.each<[unknown, string[]]>([
    ['[{"exit": NaN, "event": true}]', ['not_json ']],
    ['', ['not_json ']],
    [[], ['empty ']],
    [{ exit: 1, event: true }, ['bad_value ']],
    ['[{"exit": 1e999, "event": true}]', ['not_a_time [0].exit']],
    [[{ exit: 1e13, event: true }], ['not_a_time [0].exit']],
    [[{ entry: -1, exit: 3, event: true }], ['not_a_time [0].entry']],
    [[{ entry: '1', exit: 3, event: true }], ['bad_value [0].entry']],
    [[{ entry: 3, exit: 3, event: true }], ['not_before_exit [0]']],
    [[{ exit: 0, event: false }], ['not_before_exit [0]']],
    [[{ event: true }], ['missing [0].exit']],
    [[{ exit: 3 }], ['missing [0].event']],
    [[{ exit: 3, event: 2 }], ['bad_value [0].event']],
    [[{ exit: 3, event: true, cuase: 'x' }], ['unknown_key [0].cuase']],
    [
      [
        { exit: 3, event: true, cause: 'left' },
        { exit: 4, event: true },
      ],
      ['cause_missing [1].cause'],
    ],
    [
      [{ exit: 3, event: true, cause: { a: 1 } }, null],
      ['bad_value [0].cause', 'bad_value [1]'],
    ],
  ])('refuses %j with %j', (question, problems) => {
    const read = readSurvivalQuestion(typeof question === 'string' ? question : JSON.stringify(question));
    expect(read.problems!.map(({ code, path }) => `${code} ${path}`)).toEqual(problems);
    for (const { text } of read.problems!)
      for (const words of Object.values(text)) expect(words.length).toBeGreaterThan(20);
  });

  it('refuses more spells than it takes, once', () => {
    const many = JSON.stringify(Array.from({ length: 1_000_001 }, () => ({ exit: 1, event: 0 })));
    expect(readSurvivalQuestion(many).problems!.map(({ code }) => code)).toEqual(['too_many']);
  });
});
