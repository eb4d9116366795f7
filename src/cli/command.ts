import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import type { Settings } from '../config/settings.js';
import type { Clock } from '../shared/clock.js';
import type { Locale } from '../shared/locale.js';

/** What a command gets to work with. Results go to stdout, everything else to stderr. */
export interface CommandContext {
  settings: Settings;
  locale: Locale;
  json: boolean;
  /** Prints the result: the document with `--json`, else the text for people. */
  print(document: unknown, text: string | (() => string)): void;
  /** A message for the person at the terminal (stderr). */
  say(text: string): void;
  /** Opens the application (database, features) and closes it afterwards. */
  withApp<T>(work: (app: INestApplicationContext) => Promise<T>, clock?: Clock): Promise<T>;
}

/** Turns a command's work into a commander action: `options` are the command's own, the rest its arguments. */
export type Action = <Arguments extends unknown[]>(
  work: (context: CommandContext, ...args: Arguments) => Promise<void>,
) => (...args: unknown[]) => Promise<void>;

/** Adds one command to the program; lives with its feature as `x.command.ts`. */
export type CommandDefinition = (program: Command, action: Action) => void;
