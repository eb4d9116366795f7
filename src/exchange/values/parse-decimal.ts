/**
 * Reads a decimal number as German exports write it: `19,5`, `39`, `1.234,50`; also `19.5`, and with a unit behind it
 * (`75 %`, `39 Std.`). Words are not numbers.
 * @param text without blanks around it
 */
export function parseDecimal(text: string): number | undefined {
  const bare = text.replace(/\s*(?:%|h|std\.?|stunden)$/i, '');
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'));
  return /^\d+(?:[.,]\d+)?$/.test(bare) ? Number(bare.replace(',', '.')) : undefined;
}

/** Rounded as the register keeps it, half up. */
export function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
