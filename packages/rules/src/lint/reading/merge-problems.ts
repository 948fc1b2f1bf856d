import type { Problem } from "@cchc/core";

/**
 * Each problem once: stages of the reading that overlap find the same fault at the same place. Of the aliases of a file
 * the first is enough, since a file of aliases has as many as its writer likes.
 */
export function mergeProblems(problems: readonly Problem[]): Problem[] {
  const seen = new Map<string, Problem>();
  for (const problem of problems) {
    const key = keyOf(problem);
    seen.set(key, seen.get(key) ?? problem);
  }
  return [...seen.values()];
}

function keyOf({ code, given, place }: Problem): string {
  const { file, line, column } = place ?? {};
  return JSON.stringify(code === "yaml/alias" ? [code, file] : [code, file, line, column, given]);
}
