import type { Language } from "@cchc/core";
import type { ListenForStop } from "./stop/interrupted.ts";
import type { TextStream } from "./terminal.ts";

/** What every command is given beside its own options. */
export interface CommandContext {
  readonly language: Language;
  /** Results: nothing else is written here. */
  readonly print: (text: string) => void;
  /** Messages, warnings and errors. */
  readonly tell: (text: string) => void;
  /** Columns of the terminal; undefined when the output goes to a file or a pipe. */
  readonly columns: number | undefined;
  /** A terminal that somebody looks at, where a line may be drawn over and over; absent in a pipe and in automatic builds. */
  readonly screen?: TextStream | undefined;
  /** How a command learns that it shall stop; absent where nobody asks. */
  readonly listenForStop?: ListenForStop | undefined;
}
