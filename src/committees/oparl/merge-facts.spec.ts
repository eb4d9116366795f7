import { mergeFacts } from './merge-facts.js';

const row = { title: '4. Sitzung', held_on: '2026-12-10', place: '' };
const merge = (current: object, before: object, now: object) =>
  mergeFacts({ ...row, ...current }, { ...row, ...before }, now, ['held_on']);

describe('what a source says now', () => {
  it('is taken over where nobody changed the field', () => {
    expect(merge({}, {}, { title: '5. Sitzung', held_on: '2026-12-11' })).toEqual({
      row: { title: '5. Sitzung', held_on: '2026-12-11', place: '' },
      changed: true,
      kept: [],
      replaced: [],
    });
  });

  it('changes nothing where it is what it was, whatever somebody entered', () => {
    expect(merge({}, {}, row)).toMatchObject({ changed: false });
    expect(merge({ title: 'Haushalt' }, {}, { title: '4. Sitzung' })).toMatchObject({ changed: false, kept: [] });
    expect(merge({ place: 'Saal 2' }, {}, {})).toMatchObject({ changed: false, row: { place: 'Saal 2' } });
  });

  it('leaves alone what was changed by hand, and says so where the source has something new', () => {
    expect(merge({ title: 'Haushalt' }, {}, { title: '5. Sitzung' })).toMatchObject({
      row: { title: 'Haushalt' },
      changed: false,
      kept: ['title'],
    });
  });

  it('replaces what was changed by hand where the source is right in any case, and says so', () => {
    expect(merge({ held_on: '2026-12-17' }, {}, { held_on: '2026-12-10' })).toMatchObject({
      row: { held_on: '2026-12-10' },
      changed: true,
      replaced: ['held_on'],
    });
  });

  it('fills what nobody has said anything about', () => {
    expect(mergeFacts({ place: '' }, {}, { place: 'Kreishaus' })).toMatchObject({
      row: { place: 'Kreishaus' },
      replaced: [],
    });
  });
});
