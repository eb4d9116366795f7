import { parseDeadlineStage, writtenStage } from './deadline-stage.js';

describe('a lead time before a deadline of the plan', () => {
  it.each([
    ['P2:14', 'P2/plain:14'],
    ['P2/discussion:7', 'P2/discussion:7'],
    [' s1:0 ', 'S1:0'],
    ['C3:3650', 'C3/budget:3650'],
    ['C3/request:09', 'C3/request:9'],
  ])('reads %s as %s', (written, kept) => {
    expect(writtenStage(parseDeadlineStage(written).stage!)).toBe(kept);
  });

  it.each([
    ['P2/diskussion:7', 'P2/discussion:7'],
    ['P2', 'P2/plain:14'],
    ['P2:', 'P2/plain:14'],
    ['P2:-1', 'P2/plain:14'],
    ['P2:3651', 'P2/plain:14'],
    ['P2:14.5', 'P2/plain:14'],
    ['Personalrat:14', undefined],
    [':14', undefined],
    ['', undefined],
  ])('refuses %j and names %s', (written, near) => {
    expect(parseDeadlineStage(written)).toEqual(near ? { near } : {});
  });
});
