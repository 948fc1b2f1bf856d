import type { GradeMove, UnitImpact } from "./impact.ts";

/** How many units went from which grade to which, the most first. */
export function gradeMoves(units: readonly UnitImpact[]): GradeMove[] {
  const moves = new Map<string, GradeMove>();
  for (const { grade } of units) {
    const key = JSON.stringify([grade.before ?? null, grade.after ?? null]);
    moves.set(key, { ...grade, units: (moves.get(key)?.units ?? 0) + 1 });
  }
  return [...moves.values()]
    .filter(({ before, after }) => before !== undefined || after !== undefined)
    .sort((a, b) => b.units - a.units);
}
