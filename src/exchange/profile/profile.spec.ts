import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NEEDED, FIELDS } from './fields.js';
import { loadProfile } from './load-profile.js';

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'verbleib-profile-'));
  await mkdir(join(dataDir, 'profiles'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const put = (name: string, text: string): Promise<void> => writeFile(join(dataDir, 'profiles', `${name}.yaml`), text);

describe('loadProfile', () => {
  it('ships headings for every field, none of them twice', async () => {
    const { headings, fieldOf } = await loadProfile(undefined, dataDir);
    for (const field of FIELDS) expect(headings[field].length).toBeGreaterThan(0);
    expect(fieldOf.size).toBe(Object.values(headings).flat().length);
    for (const field of NEEDED) expect(headings[field].length).toBeGreaterThan(1);
  });

  it("lets a house's headings replace those of a field, and win over other fields'", async () => {
    await put(
      'haus',
      'headings:\n  starts_on: [Start]\n  note: [Beginn]\nnumber_width: 8\ngrounds: { Sonderprogramm: 14-1-7 }\n',
    );
    const profile = await loadProfile('haus', dataDir);
    expect(profile.fieldOf.get('start')).toBe('starts_on');
    expect(profile.fieldOf.get('beginn')).toBe('note');
    expect(profile.fieldOf.get('vertragsende')).toBe('ends_on');
    expect(profile).toMatchObject({ numberWidth: 8, fullTimeHours: 39 });
    expect(profile.grounds.get('sonderprogramm')).toBe('14-1-7');
    expect(profile.grounds.get('projekt')).toBe('14-1-1');
  });

  it.each([
    ['headings:\n  start: [Start]\n', 'headings'],
    ['heading: {}\n', 'heading'],
    ['grounds: { Projekt: 14-9 }\n', 'grounds.Projekt'],
    ['headings: [\n', 'YAML'],
  ])('refuses %j and names the entry', async (text, entry) => {
    await put('schlecht', text);
    await expect(loadProfile('schlecht', dataDir)).rejects.toMatchObject({ code: 'profile_unreadable', exit: 65 });
    await expect(loadProfile('schlecht', dataDir)).rejects.toThrow(entry === 'YAML' ? 'schlecht' : entry);
  });

  it('says where a missing profile would have to be', async () => {
    await expect(loadProfile('fehlt', dataDir)).rejects.toThrow(join(dataDir, 'profiles', 'fehlt.yaml').slice(-20));
  });
});
