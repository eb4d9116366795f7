import type { Command } from 'commander';

/** A command that only groups others (`import contracts`, `import organisation`), made by whichever feature comes first. */
export function commandGroup(program: Command, name: string, description: string): Command {
  return program.commands.find((command) => command.name() === name) ?? program.command(name).description(description);
}
