import type { Result } from "@cchc/rules";
import type { TerminalStyle } from "./terminal-style.ts";
import { fill, words } from "./words.ts";

/** A line that says that rows were rejected, for the head of every page; none when the result is whole. */
export function partialLine({ partial, inputs }: Result, { language }: TerminalStyle): string[] {
  const rejected = inputs.reduce((sum, file) => sum + file.rejected, 0);
  return partial ? [fill(words.notePartial[language], { rejected })] : [];
}
