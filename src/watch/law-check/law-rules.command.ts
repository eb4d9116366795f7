import type { CommandDefinition } from '../../cli/command.js';
import { commandGroup } from '../../cli/command-group.js';
import { lawProfile, PROFILE_FILES } from '../../config/law-profile.js';
import type { LawProfile } from '../../law/parameters.js';
import { rulesPage } from '../../law/rules/rules-page.js';
import { RULES } from '../../law/rules/rule-table.js';
import { wrapText } from '../../mail/plain-text.js';
import type { Locale } from '../../shared/locale.js';
import { lawCheckMessages } from './law-check.messages.js';

type ProfileName = keyof typeof PROFILE_FILES;

/** The profiles as they are shipped, with the law of North Rhine-Westphalia: what docs/rules.md shows. */
function shippedProfiles(): Promise<LawProfile[]> {
  const names = Object.keys(PROFILE_FILES) as ProfileName[];
  return Promise.all(names.map((profile) => lawProfile({ law: { profile, parameters: {} }, holidayRegion: 'DE-NW' })));
}

/** Every rule with the values that the house has. */
const ruleRows = (profile: LawProfile, locale: Locale): object[] =>
  RULES.map(({ id, title, statement, formula, citation, confidence, parameters }) => ({
    rule: id,
    title: title[locale],
    statement: statement[locale],
    formula,
    citation: citation[locale],
    confidence,
    parameters: parameters.flatMap((name) =>
      profile.dated(name).map(({ from, value, reference }) => ({ name, from: from.toString(), value, reference })),
    ),
  }));

function ruleTexts(locale: Locale): string {
  const t = lawCheckMessages[locale];
  return RULES.map(({ id, title, statement, citation, confidence }) => {
    const source = [citation[locale], ...(confidence === 'M' ? [t.unconfirmed] : [])].join(' · ');
    return [wrapText(title[locale], `${id}  `), wrapText(statement[locale], '    '), wrapText(source, '    ')].join(
      '\n',
    );
  }).join('\n\n');
}

export const lawRulesCommand: CommandDefinition = (program, action) =>
  void commandGroup(program, 'law', 'what the law says about terms, without the register')
    .command('rules')
    .description('every rule with its source; as JSON with the values of this house')
    .option('--markdown', 'the page docs/rules.md, with the values of all profiles')
    .action(
      action<[{ markdown?: boolean }]>(async (context, { markdown }) => {
        const { settings, locale } = context;
        const rows = ruleRows(await lawProfile(settings), locale);
        const page = markdown ? rulesPage(await shippedProfiles()).trimEnd() : undefined;
        context.print(rows, () => page ?? ruleTexts(locale));
      }),
    );
