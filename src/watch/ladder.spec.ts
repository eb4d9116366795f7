import { ladderFor, lineage, type ReminderRule } from './ladder.js';

const units = new Map(
  [
    { id: 'county', parentId: null },
    { id: 'department', parentId: 'county' },
    { id: 'team', parentId: 'department' },
    { id: 'loop-a', parentId: 'loop-b' },
    { id: 'loop-b', parentId: 'loop-a' },
  ].map((unit) => [unit.id, unit]),
);
const rule = (facts: Partial<ReminderRule>): ReminderRule => ({
  unitId: null,
  ground: null,
  stages: null,
  deadlineStages: null,
  recipients: null,
  mailboxes: [],
  ...facts,
});
const stages = (rules: ReminderRule[], unit = 'team', ground: string | null = '14-2') =>
  ladderFor(unit, ground, units, rules, { stages: [365, 7], deadlineStages: [] }).stages;

describe('ladderFor', () => {
  it('is the house’s where no rule applies', () => {
    expect(stages([])).toEqual([365, 7]);
    expect(stages([rule({ unitId: 'team', stages: [1] })], 'department')).toEqual([365, 7]);
    expect(stages([rule({ ground: 'beeg-21', stages: [1] })])).toEqual([365, 7]);
  });

  it('is that of the nearest unit, and there of the rule that names the ground', () => {
    const rules = [
      rule({ ground: '14-2', stages: [10] }),
      rule({ unitId: 'department', ground: '14-2', stages: [20] }),
      rule({ unitId: 'department', stages: [30] }),
      rule({ unitId: 'team', stages: [40] }),
    ];
    expect(stages(rules)).toEqual([40]);
    expect(stages(rules, 'department')).toEqual([20]);
    expect(stages(rules, 'department', null)).toEqual([30]);
    expect(stages(rules, 'county')).toEqual([10]);
  });

  it('looks up stages, recipients and mailboxes each on its own', () => {
    const rules = [
      rule({ unitId: 'team', recipients: ['hr'] }),
      rule({ unitId: 'county', stages: [99], mailboxes: ['zentrale@kreis-musterland.example'] }),
    ];
    expect(ladderFor('team', null, units, rules, { stages: [365], deadlineStages: ['S1:3'] })).toEqual({
      stages: [99],
      hung: ['S1:3'],
      recipients: ['hr'],
      mailboxes: ['zentrale@kreis-musterland.example'],
    });
  });
});

describe('lineage', () => {
  it('goes up and survives a loop and an unknown unit', () => {
    expect(lineage('team', units).map((unit) => unit.id)).toEqual(['team', 'department', 'county']);
    expect(lineage('loop-a', units).map((unit) => unit.id)).toEqual(['loop-a', 'loop-b']);
    expect(lineage('nowhere', units)).toEqual([]);
  });

  it('looks up lead times before deadlines on their own; an empty list means none', () => {
    const hung = (rules: ReminderRule[]) =>
      ladderFor('team', '14-2', units, rules, { stages: [7], deadlineStages: ['S1:3'] }).hung;
    expect(hung([rule({ unitId: 'team', stages: [1] }), rule({ deadlineStages: ['P2/plain:14'] })])).toEqual([
      'P2/plain:14',
    ]);
    expect(hung([rule({ unitId: 'team', deadlineStages: [] }), rule({ deadlineStages: ['P2/plain:14'] })])).toEqual([]);
    expect(hung([rule({ unitId: 'team' })])).toEqual(['S1:3']);
  });
});
