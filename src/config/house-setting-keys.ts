/** Settings that a house sets on its own pages, by the section that they stand in; the operator can fix each by environment. */
export const HOUSE_SETTING_SECTIONS = {
  reminders: [
    'reminders.stages',
    'reminders.deadlineStages',
    'reminders.escalationStages',
    'reminders.committeeStages',
    'reminders.mode',
    'reminders.hrMailbox',
    'staff.mails',
    'staff.remindDays',
  ],
  calendar: ['holidayRegion', 'officeClosed', 'plan.atRiskDays', 'law.profile', 'law.parameters'],
  cliffs: ['cliffs.minContracts', 'cliffs.minShareFixedTerm', 'cliffs.minShareTotal', 'cliffs.horizonDays'],
  costs: [
    'pay.table',
    'pay.bonusRate',
    'pay.onCostRate',
    'vacancy.days',
    'vacancy.factor',
    'vacancy.recruiting',
    'vacancy.onboarding',
    'vacancy.source',
  ],
  retention: ['import.keepDays'],
} as const;

export type HouseSettingSection = keyof typeof HOUSE_SETTING_SECTIONS;
export type HouseSettingKey = (typeof HOUSE_SETTING_SECTIONS)[HouseSettingSection][number];

export const HOUSE_SETTING_KEYS: readonly HouseSettingKey[] = Object.values(HOUSE_SETTING_SECTIONS).flat();
