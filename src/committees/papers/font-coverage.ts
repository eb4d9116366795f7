/** The characters of a subtable in format 4: of the basic plane, by sections. */
function basicCharacters(cmap: Buffer): Set<number> {
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

/** The characters of a subtable in format 12: of all planes, by groups that begin at a glyph. */
function allCharacters(cmap: Buffer): Set<number> {
  const characters = new Set<number>();
  for (let group = 0; group < cmap.readUInt32BE(12); group += 1) {
    const at = 16 + 12 * group;
    const [start, end, glyph] = [cmap.readUInt32BE(at), cmap.readUInt32BE(at + 4), cmap.readUInt32BE(at + 8)];
    for (let character = start; character <= end; character += 1)
      if (glyph + character - start !== 0) characters.add(character);
  }
  return characters;
}

/**
 * The characters that a TrueType font has glyphs for: of its table `cmap`, the subtable for Unicode in format 12 (all
 * planes: emoji), else the one in format 4, which each other font has (OpenType specification, "cmap").
 */
export function fontCoverage(font: Buffer): Set<number> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  if (entry === undefined) throw new Error('the font has no table of characters');
  const cmap = font.subarray(font.readUInt32BE(entry + 8));
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.subarray(cmap.readUInt32BE(8 + 8 * index)),
  );
  const inFormat = (format: number) => subtables.find((subtable) => subtable.readUInt16BE(0) === format);
  const [all, basic] = [inFormat(12), inFormat(4)];
  if (all) return allCharacters(all);
  if (basic) return basicCharacters(basic);
  throw new Error('the font has no table of characters in format 4 or 12');
}
