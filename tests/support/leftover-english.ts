/** Words of the Latin alphabet that a Chinese text still holds, apart from names, numbers, symbols and quotations. */
export function leftoverEnglish(text: string, names: ReadonlySet<string>): readonly string[] {
  const own = text.replace(/“[^”]*”/g, '').replace(/\*\*|_|\[\w+\|/g, ' ');
  const words = own.match(/[\w’-]+/g) ?? [];
  return words.filter((word) => /^[a-z].*[a-z]/i.test(word) && !names.has(word));
}
