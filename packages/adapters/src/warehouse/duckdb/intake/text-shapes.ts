/** Marks that mean themselves in a pattern; of other cells no shape is made. */
const simple = /^[0-9A-Za-z./_:,-]{1,60}$/;
const mostShapes = 3;
/** A shape that fewer cells have costs more than it spares. */
const leastShare = 0.2;

/** Numbers that are written as every reader writes them again. */
const number = /^(?:0|[1-9][0-9]{0,14})$/;

/**
 * Patterns of GLOB for the shapes that many of these cells have, letters and digits told apart: `[A-Z][0-9][0-9]-[0-9]`. What fits one
 * is a text of letters, digits and marks, which is found out in half of the time that a regular expression takes.
 */
export function textShapes(cells: readonly string[]): readonly string[] {
  return frequent(cells, (cell) => (simple.test(cell) ? [...cell].map(classOf).join("") : undefined));
}

/** Patterns of GLOB for whole numbers of as many digits as many of these cells have: `[1-9][0-9][0-9]`. */
export function wholeShapes(cells: readonly string[]): readonly string[] {
  return frequent(cells, (cell) =>
    number.test(cell) ? `${cell.length === 1 ? "[0-9]" : "[1-9]"}${"[0-9]".repeat(cell.length - 1)}` : undefined,
  );
}

function frequent(cells: readonly string[], shapeOf: (cell: string) => string | undefined): readonly string[] {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const shape = shapeOf(cell);
    if (shape !== undefined) {
      counts.set(shape, (counts.get(shape) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count >= cells.length * leastShare)
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostShapes)
    .map(([shape]) => shape);
}

function classOf(letter: string): string {
  if (letter >= "0" && letter <= "9") {
    return "[0-9]";
  }
  if (letter >= "A" && letter <= "Z") {
    return "[A-Z]";
  }
  return letter >= "a" && letter <= "z" ? "[a-z]" : letter;
}
