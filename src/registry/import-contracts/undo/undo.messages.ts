import { messages } from '../../../shared/locale.js';
import { NAMED_OBSTACLES, type Obstacle } from './obstacles.query.js';

type Named = Pick<Obstacle, 'entity' | 'key' | 'label'>;

const ENTITIES_DE: Record<string, string> = {
  contract: 'Vertrag',
  employee: 'Person',
  unit: 'Organisationseinheit',
  programme: 'Programm',
  position: 'Stelle',
};

/** What refers to a record, by table; tables of later features fall back to their name. */
const TABLES_DE: Record<string, string> = {
  absence: 'eine Abwesenheit',
  account: 'ein Konto',
  account_role: 'eine Rolle',
  contract: 'ein anderer Vertrag',
  position: 'eine Stelle',
  programme_grant: 'eine Bewilligung',
  reminder_rule: 'eine Erinnerungsregel',
  unit: 'eine Organisationseinheit',
  decision: 'eine Entscheidung',
};

const TABLES_EN: Record<string, string> = {
  absence: 'an absence',
  account: 'an account',
  account_role: 'a role',
  contract: 'another contract',
  position: 'a position',
  programme_grant: 'a grant',
  reminder_rule: 'a reminder rule',
  unit: 'a unit',
  decision: 'a decision',
};

function list(obstacles: Obstacle[], say: (obstacle: Obstacle) => string, more: string): string {
  const lines = obstacles.slice(0, NAMED_OBSTACLES).map((obstacle) => `  ${say(obstacle)}`);
  return [...lines, ...(obstacles.length > NAMED_OBSTACLES ? [`  ${more}`] : [])].join('\n');
}

const named = (entities: Record<string, string>, { entity, key, label }: Named): string =>
  `${entities[entity] ?? entity} ${key}${label && label !== key ? ` (${label})` : ''}`;

const deObstacle = (obstacle: Obstacle): string => {
  const subject = named(ENTITIES_DE, obstacle);
  return {
    changed: `${subject} wurde danach geändert (${obstacle.who}).`,
    decision: `${subject}: Zur Entscheidung liegt schon ein Schritt vor (${obstacle.who}).`,
    task: `${subject}: Eine Aufgabe dazu ist bearbeitet oder von Hand angelegt.`,
    told: `${subject}: Dazu sind schon Mails versendet (${obstacle.who}).`,
    reference: `${subject}: ${TABLES_DE[obstacle.who] ?? obstacle.who} bezieht sich darauf.`,
  }[obstacle.kind];
};

const enObstacle = (obstacle: Obstacle): string => {
  const subject = named({ employee: 'person' }, obstacle);
  return {
    changed: `${subject} was changed since (${obstacle.who}).`,
    decision: `${subject}: a step of its decision has been taken (${obstacle.who}).`,
    task: `${subject}: a task about it is done or was made by hand.`,
    told: `${subject}: mails about it have been sent (${obstacle.who}).`,
    reference: `${subject}: ${TABLES_EN[obstacle.who] ?? obstacle.who} refers to it.`,
  }[obstacle.kind];
};

/** Why an import cannot be undone. */
export const undoText = messages({
  de: {
    none: 'Es gibt keinen Import, der zurückgenommen werden kann.',
    notLast: (file: string) =>
      `Der Import von ${file} ist nicht der letzte. Bitte zuerst die späteren Importe zurücknehmen.`,
    effectsGone: (file: string) =>
      `Was der Import von ${file} geändert hat, ist nicht mehr im Einzelnen gespeichert; er kann nicht zurückgenommen werden. Bitte eine berichtigte Liste einlesen.`,
    inUse: (file: string, obstacles: Obstacle[]) =>
      `Der Import von ${file} kann nicht zurückgenommen werden, denn anderes hängt davon ab:\n${list(obstacles, deObstacle, '… und weiteres.')}\nBitte stattdessen eine berichtigte Liste einlesen.`,
    obstacle: deObstacle,
    undone: (file: string, restored: number, removed: number) =>
      `Der Import von ${file} ist zurückgenommen: ${restored} Einträge haben ihre alten Werte, ${removed} sind entfernt.`,
  },
  en: {
    none: 'There is no import that can be undone.',
    notLast: (file) => `The import of ${file} is not the last one. Undo the later imports first.`,
    effectsGone: (file) =>
      `What the import of ${file} changed is no longer kept in detail; it cannot be undone. Import a corrected list.`,
    inUse: (file, obstacles) =>
      `The import of ${file} cannot be undone, because other things depend on it:\n${list(obstacles, enObstacle, '… and more.')}\nImport a corrected list instead.`,
    obstacle: enObstacle,
    undone: (file, restored, removed) =>
      `The import of ${file} is undone: ${restored} records have their old values, ${removed} are removed.`,
  },
});
