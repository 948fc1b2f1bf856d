import type { Language } from "@cchc/core";

/** What every command is given beside its own options. */
export interface CommandContext {
  readonly language: Language;
  /** Results: nothing else is written here. */
  readonly print: (text: string) => void;
  /** Messages, warnings and errors. */
  readonly tell: (text: string) => void;
  /** Columns of the terminal; undefined when the output goes to a file or a pipe. */
  readonly columns: number | undefined;
}
