/** What somebody typed, by the names of the fields; a field that came several times has all its values. */
export type Typed = Record<string, string | string[]>;

/**
 * Reads a form's body. Unlike the framework's parser it does not leave broken percent-encoding as it stands: what is no
 * UTF-8 becomes U+FFFD, which `readForm` refuses in words.
 */
export function parseFormBody(body: string): Typed {
  // Without a prototype: `__proto__` is a name like any other.
  const typed = Object.create(null) as Typed;
  for (const [name, value] of new URLSearchParams(body)) {
    const before = typed[name];
    typed[name] = before === undefined ? value : [before, value].flat();
  }
  return typed;
}
