import { foremostRole, memberRole } from './member-role.js';
import { organizationKind } from './organization-kind.js';

describe('what an organization is', () => {
  it.each([
    ['Gremium', 'Ausschuss', '', 'committee'],
    ['Gremium', 'Parlament', '', 'council'],
    ['Gremium', 'Projektbeirat', '', 'steering'],
    ['Gremium', '', 'Lenkungsgruppe KIM', 'steering'],
    ['Gremium', 'AG', '', 'working_group'],
    ['Gremium', 'Arbeitskreis', '', 'working_group'],
    ['Gremium', '', 'Sozialausschuss', 'committee'],
    ['externes Gremium', 'Verwaltungsrat', '', 'committee'],
    ['', '', 'Kreistag', 'council'],
    ['', '', 'Ausschuß für Soziales', 'committee'],
    ['Fraktion', 'Fraktion', 'Fraktion A', 'faction'],
    ['Partei', '', '', 'faction'],
    ['', 'Fraktion', '', 'faction'],
    ['Verwaltungsbereich', 'Amt', 'Jugendamt', 'other'],
    ['Institution', '', 'Volkshochschule', 'other'],
    ['', '', '', 'other'],
  ])('%s, %s, %s: %s', (organizationType, classification, name, kind) => {
    expect(organizationKind({ organizationType, classification, name })).toBe(kind);
  });
});

describe('what a member is', () => {
  it.each([
    ['Vorsitzende', true, 'chair'],
    ['Ausschussvorsitzender', undefined, 'chair'],
    ['stellv. Vorsitzende', true, 'deputy_chair'],
    ['Stellvertretender Vorsitzender', false, 'deputy_chair'],
    ['1. Stellvertreter', undefined, 'deputy_chair'],
    ['Stellvertreterin', true, 'member'],
    ['stellv. Mitglied', undefined, 'member'],
    ['Mitglied', true, 'member'],
    ['Mitglied', false, 'advisory'],
    ['Sachkundige Bürgerin', false, 'advisory'],
    ['Sachkundige Bürgerin', true, 'member'],
    ['beratendes Mitglied', undefined, 'advisory'],
    ['Schriftführung', undefined, 'advisory'],
    [undefined, undefined, 'member'],
  ] as const)('%s, voting right %s: %s', (words, votingRight, role) => {
    expect(memberRole(words, votingRight)).toBe(role);
  });

  it('of several roles, the one that says most', () => {
    expect(foremostRole(['member', 'deputy_chair', 'advisory'])).toBe('deputy_chair');
  });
});
