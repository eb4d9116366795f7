import { GROUNDS } from '../../law/grounds.js';
import { loadProfile } from '../profile/load-profile.js';
import { parseGround } from './parse-ground.js';

const profile = await loadProfile(undefined, '.');

describe('parseGround', () => {
  it.each([
    ['§ 14 Abs. 1 S. 2 Nr. 1 TzBfG', '14-1-1'],
    ['§14 Absatz 1 Satz 2 Nr.8 TzBfG', '14-1-8'],
    ['§ 14 (1) 2 Nr. 5 TzBfG', '14-1-5'],
    ['Vertretung (§ 14 Abs. 1 S. 2 Nr. 3)', '14-1-3'],
    ['Drittmittel (§ 14 Abs. 1 TzBfG)', '14-1-third-party'],
    ['aus Drittmitteln, § 14 Abs. 1 TzBfG', '14-1-third-party'],
    ['§ 14 Abs. 2 TzBfG', '14-2'],
    ['sachgrundlos § 14 II TzBfG (§ 14 Abs. 2)', '14-2'],
    ['§ 14 Abs. 2a TzBfG', '14-2a'],
    ['§ 14 Abs. 3 TzBfG', '14-3'],
    ['Elternzeitvertretung § 21 BEEG', 'beeg-21'],
    ['BEEG § 21', 'beeg-21'],
    ['§ 6 PflegeZG', 'pflegezg-6'],
    ['§ 2 Abs. 1 WissZeitVG', 'wisszeitvg-2-1'],
    ['§ 2 Abs. 2 S. 1 WissZeitVG', 'wisszeitvg-2-2'],
    ['  PROJEKT ', '14-1-1'],
  ])('understands %s', (text, code) => {
    expect(parseGround(text, profile)).toBe(code);
  });

  it.each(['Aus Gründen', '§ 14 Abs. 1 TzBfG', '§ 14 Abs. 1 S. 2 Nr. 9', '§ 140 Abs. 2 SGB', '§ 21 TVöD', 'Abs. 2'])(
    'does not guess at "%s"',
    (text) => {
      expect(parseGround(text, profile)).toBeUndefined();
    },
  );

  it('takes every code for itself', () => {
    for (const code of GROUNDS) expect(parseGround(code, profile)).toBe(code);
  });
});
