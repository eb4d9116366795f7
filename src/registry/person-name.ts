/** A person as lists name them: family name first. Some have only one name. */
export function personName({ family_name, given_name }: { family_name: string; given_name: string }): string {
  return [family_name, given_name].filter(Boolean).join(', ');
}
