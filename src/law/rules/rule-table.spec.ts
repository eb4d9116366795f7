import { sample } from 'fast-check';
import { readFileSync } from 'node:fs';
import { anyChain } from '../../../test/support/any-chain.js';
import { lawOf } from '../../../test/support/law.js';
import { checkChain } from '../check/check-chain.js';
import { PARAMETERS } from '../parameters.js';
import { rulesPage } from './rules-page.js';
import { CHAIN_RULES, RULES } from './rule-table.js';

/** Every id of the legal rules that the kernel has to know. */
const IDS = ['K:6', 'T:11', 'V:9', 'W', 'S:3', 'P:5', 'B', 'D3', 'C:3'].flatMap((family) => {
  const [letter, count] = family.split(':') as [string, string?];
  return count ? Array.from({ length: Number(count) }, (_, at) => `${letter}${at + 1}`) : [letter];
});

describe('the table of rules', () => {
  it('has every rule once, family by family', () => {
    expect(RULES.map(({ id }) => id)).toEqual(IDS);
  });

  it('says of each in both languages what it is and where it stands', () => {
    for (const { id, title, statement, citation, formula } of RULES)
      for (const text of [title.de, title.en, statement.de, statement.en, citation.de, citation.en, formula])
        expect([id, text.trim().length > 3]).toEqual([id, true]);
  });

  it('names every parameter at a rule, and none twice', () => {
    const named = RULES.flatMap(({ parameters }) => parameters);
    expect(named.toSorted()).toEqual(Object.keys(PARAMETERS).toSorted());
    for (const { id, parameters } of RULES) for (const key of parameters) expect(key.split('.')[0]).toBe(id);
  });

  it('is what docs/rules.md shows: else run npm run docs:rules', async () => {
    const houses = await Promise.all((['NRW-TVöD', 'Bund', 'Hochschule'] as const).map((name) => lawOf(name)));
    expect(readFileSync('docs/rules.md', 'utf8')).toBe(rulesPage(houses.map(({ profile }) => profile)));
  });

  it('has no rule that says the same about every chain', async () => {
    const houses = await Promise.all([
      lawOf('NRW-TVöD', { parameters: { 'T4.months': 48 } }),
      lawOf('Bund'),
      lawOf('Hochschule'),
    ]);
    const said = new Map(CHAIN_RULES.map(({ rule }) => [rule.id, new Set<string>()]));
    for (const [at, facts] of sample(anyChain, { numRuns: 4000, seed: 1 }).entries()) {
      const { proposed: _, ...alone } = facts;
      const { findings } = checkChain(at % 2 ? facts : alone, houses[at % 3]!);
      for (const [rule, answers] of said)
        answers.add(findings.find((finding) => finding.rule === rule)?.severity ?? 'silence');
    }
    expect([...said].filter(([, answers]) => answers.size < 2)).toEqual([]);
  });
});
