/** The names that look most like a given one, the nearest first: those that share most pairs of neighbouring letters. */
export function nearestNames(given: string, names: Iterable<string>, most = 3): string[] {
  const pairs = pairsOf(given);
  return [...new Set(names)]
    .map((name) => ({ name, likeness: likeness(pairs, pairsOf(name)) }))
    .sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}

/** Dice's coefficient: twice what two sets share, over what they hold. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / Math.max(a.size + b.size, 1);
}

function pairsOf(text: string): Set<string> {
  const letters = [...text.toLowerCase()];
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
}
