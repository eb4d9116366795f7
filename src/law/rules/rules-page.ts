import { type DatedValue, type LawProfile, type ParameterKey, PARAMETERS } from '../parameters.js';
import type { Confidence, Rule } from '../rule.js';
import { RULES } from './rule-table.js';

const SURE: Record<Confidence, string> = {
  R: 'primary text or court headnote read',
  R2: 'secondary source read',
  M: '**noch zu bestätigen · to be confirmed**',
};

const FAMILIES: Record<string, string> = {
  K: 'Calendar',
  T: 'TzBfG: fixed terms',
  V: 'TVöD § 30 and the Federal Labour Court',
  W: 'WissZeitVG: science',
  S: 'SGB III: reporting as job-seeking',
  P: 'Participation',
  B: 'Protection periods',
  D: 'Data protection',
  C: 'Committee and budget',
};

const INTRODUCTION = `# Rules

Generated from the table in \`src/law/rules\` by \`npm run docs:rules\`; a test holds the two together.

Every finding and every deadline of Verbleib goes back to one of these rules. They are hints with their source, no legal
advice and no decision about a person. Values come from \`config/law/\` with their date of force and reference; what a
house has otherwise stands in its settings under \`law.parameters\`. Where a value is not in force on a day, the rule says
nothing: there are no defaults. Values of a state's law are shown as in North Rhine-Westphalia.`;

/** docs/rules.md: every rule with its statement, formula, citation and the dated values of the profiles. */
export function rulesPage(profiles: readonly LawProfile[]): string {
  const sections: string[] = [INTRODUCTION];
  let family = '';
  for (const rule of RULES) {
    const own = rule.id.charAt(0);
    if (own !== family) sections.push(`## ${own} · ${FAMILIES[own]}`);
    family = own;
    sections.push(ruleText(rule, profiles));
  }
  return `${sections.join('\n\n')}\n`;
}

function ruleText(rule: Rule, profiles: readonly LawProfile[]): string {
  const values = rule.parameters.flatMap((key) => valueRows(key, profiles));
  return [
    `### ${rule.id} · ${rule.title.de} · ${rule.title.en}`,
    rule.statement.de,
    rule.statement.en,
    [
      `- Formula: \`${rule.formula}\``,
      `- Citation: ${rule.citation.de}`,
      `- Confidence: ${rule.confidence} (${SURE[rule.confidence]})`,
    ].join('\n'),
    ...(values.length > 0
      ? [
          [
            '| parameter | value | in force from | profile | reference |',
            '| --- | --- | --- | --- | --- |',
            ...values,
          ].join('\n'),
        ]
      : []),
  ].join('\n\n');
}

/** One row for each value; profiles that have the same one share it. */
function valueRows(key: ParameterKey, profiles: readonly LawProfile[]): string[] {
  const rows = new Map<string, { value: DatedValue; names: string[] }>();
  for (const profile of profiles)
    for (const value of profile.dated(key)) {
      const same = `${value.from.toString()} ${value.value} ${value.reference}`;
      const row = rows.get(same);
      if (row) row.names.push(profile.name);
      else rows.set(same, { value, names: [profile.name] });
    }
  if (rows.size === 0) return [`| \`${key}\` | not in force | – | – | – |`];
  return [...rows.values()].map(({ value, names }) => {
    const whose = names.length === profiles.length ? 'all' : names.join(', ');
    return `| \`${key}\` | ${shown(key, value)} | ${value.from.toString()} | ${whose} | ${value.reference} |`;
  });
}

function shown(key: ParameterKey, { value }: DatedValue): string {
  if (value === null) return 'no longer in force';
  const unit = PARAMETERS[key];
  if (unit === 'yesNo') return value ? 'yes' : 'no';
  if (unit === 'monthDay' || unit === 'count') return String(value);
  return `${value} ${unit === 'workingDays' ? 'working days' : unit}`;
}
