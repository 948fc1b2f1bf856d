/**
 * Whether a name fits a pattern of a mapping, in which `*` stands for any letters but a slash.
 *
 * The pieces between the stars are looked for one after the other, each as early as it can be: the time grows with name × pattern.
 * An expression made of a pattern such as `a*a*a*…` would try every way to share out the letters.
 */
export function fits(pattern: string, name: string): boolean {
  const folders = [pattern, name].map((text) => text.normalize("NFC").split("/"));
  const [patterns = [], names = []] = folders;
  return patterns.length === names.length && patterns.every((part, index) => partFits(part, names[index] ?? ""));
}

function partFits(pattern: string, name: string): boolean {
  const [first = "", ...pieces] = pattern.split("*");
  const last = pieces.pop();
  if (last === undefined) {
    return name === first;
  }
  if (!name.startsWith(first) || !name.endsWith(last)) {
    return false;
  }
  const end = name.length - last.length;
  let at = first.length;
  for (const piece of pieces) {
    const found = name.indexOf(piece, at);
    if (found < 0) {
      return false;
    }
    at = found + piece.length;
  }
  return at <= end;
}
