import { untoldWord } from './untold-words.js';

/**
 * Whether what somebody works as may be printed: "Sachbearbeitung (Elternzeitvertretung)" tells of somebody's absence. A
 * profession that has to do with health is no such fact.
 */
export const isToldTitle = (title: string): boolean => untoldWord(title, ['absence', 'protection']) === undefined;
