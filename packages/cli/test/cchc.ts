import type { Language } from "@cchc/core";
import { runProgram } from "../src/index.ts";

/** What a run of the command gave. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** How a run is started; Vietnamese, into a pipe, in an empty environment unless told. */
export interface RunOptions {
  readonly language?: Language;
  readonly environment?: Readonly<Record<string, string>>;
  /** Columns of a terminal; a pipe when absent. */
  readonly columns?: number;
}

/** Runs the command in this process and gathers what it writes. */
export async function cchc(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { language, environment = {}, columns } = options;
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runProgram(args, {
    environment: { ...(language === undefined ? {} : { CCHC_LANG: language }), ...environment },
    stdout: { write: (text) => out.push(text), ...(columns === undefined ? {} : { isTTY: true, columns }) },
    stderr: { write: (text) => err.push(text) },
  });
  return { code, out: out.join(""), err: err.join("") };
}
