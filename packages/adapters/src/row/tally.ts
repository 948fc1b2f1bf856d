import type { Problem } from "@cchc/core";
import type { RefusedRow, TablePart, TableRow } from "../source/table.ts";

/** A file that was read whole: `read = accepted + rejected`, always. */
export interface FileTally {
  readonly name: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
}

/** What a file's rows are given to. */
export interface RowTaker {
  /** Told once, before the first row, which of the asked-for columns there are. */
  begin?(columns: readonly string[]): void;
  /** Takes a row; what is wrong with it, or nothing if it was accepted. */
  take(row: TableRow): readonly Problem[];
}

/** What came of reading one file. */
export interface TallyResult {
  readonly file: FileTally;
  /** Of the rejected rows, each of which has one or more. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Gives every row of a table to its taker and keeps count. */
export async function tallyRows(name: string, parts: AsyncIterable<TablePart>, taker: RowTaker): Promise<TallyResult> {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  let [rejected, read, sha256] = [0, 0, ""];
  for await (const part of parts) {
    switch (part.kind) {
      case "header":
        warnings.push(...part.warnings);
        taker.begin?.(part.columns);
        break;
      case "aside":
        warnings.push(part.problem);
        break;
      case "end":
        ({ read, sha256 } = part);
        warnings.push(...(part.warnings ?? []));
        break;
      default: {
        const found = problemsOf(part, taker);
        problems.push(...found);
        rejected += Math.sign(found.length);
      }
    }
  }
  return { file: { name, sha256, read, accepted: read - rejected, rejected }, problems, warnings };
}

function problemsOf(part: TableRow | RefusedRow, taker: RowTaker): readonly Problem[] {
  return part.kind === "row" ? taker.take(part) : [part.problem];
}
