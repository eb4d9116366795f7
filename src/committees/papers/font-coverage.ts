/** The sections of a font's table of characters that say which characters it has; the last one closes the table. */
function charactersIn(cmap: Buffer): Set<number> {
  const characters = new Set<number>();
  const bytes = cmap.readUInt16BE(6);
  const [ends, starts] = [14, 16 + bytes];
  for (let at = 0; at < bytes; at += 2) {
    const end = cmap.readUInt16BE(ends + at);
    const start = cmap.readUInt16BE(starts + at);
    const delta = cmap.readUInt16BE(starts + bytes + at);
    const offsetAt = starts + 2 * bytes + at;
    const offset = cmap.readUInt16BE(offsetAt);
    for (let character = start; character <= end && character !== 0xffff; character += 1) {
      const glyph = offset === 0 ? character + delta : cmap.readUInt16BE(offsetAt + offset + 2 * (character - start));
      if (glyph % 0x10000 !== 0) characters.add(character);
    }
  }
  return characters;
}

/**
 * The characters of the basic plane that a TrueType font has glyphs for: of its table `cmap`, the subtable for Unicode
 * in format 4 (OpenType specification, "cmap"), which each font has that is not for emoji or rare scripts alone.
 */
export function fontCoverage(font: Buffer): Set<number> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  if (entry === undefined) throw new Error('the font has no table of characters');
  const cmap = font.subarray(font.readUInt32BE(entry + 8));
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const subtable = cmap.subarray(cmap.readUInt32BE(8 + 8 * index));
    if (subtable.readUInt16BE(0) === 4) return charactersIn(subtable);
  }
  throw new Error('the font has no table of characters in format 4');
}
