import type { AnyRecord, Problem } from "@cchc/core";
import type { FileTally } from "../row/tally.ts";
import type { TablePart } from "../source/table.ts";
import type { RecordFile, TableAccount } from "./record-file.ts";
import { type ProblemCount, type RejectedRow, RejectedRows } from "./rejected-rows.ts";

/** A file of records or units that was read whole: `read = accepted + rejected`, always. */
export interface RecordFileTally extends FileTally {
  /** Absent for `units.csv`. */
  readonly entity?: string;
}

/** An account of every row that was read. */
export interface RecordReport {
  /** Whether every file was read to its end; until then, and after an error, the account is partial. */
  readonly complete: boolean;
  /** Files that were read whole, in the order of reading. */
  readonly files: readonly RecordFileTally[];
  /** Why rows were rejected: the first 1,000 problems. */
  readonly problems: readonly Problem[];
  /** How many problems of each kind there are, those not kept included; the most frequent first. */
  readonly counts: readonly ProblemCount[];
  readonly warnings: readonly Problem[];
  /** What the tables gave beside their rows, in the order of reading. */
  readonly tables: readonly TableAccount[];
}

/** What is done with each rejected row, such as writing it to a file; the reading waits for it. */
export type RejectSink = (row: RejectedRow) => void | Promise<void>;

/** One reading of all files: what was accepted, what was rejected and why. */
export class Reading {
  readonly #sink: RejectSink | undefined;
  readonly #rejected = new RejectedRows();
  readonly #files: RecordFileTally[] = [];
  readonly #warnings: Problem[];
  readonly #tables: TableAccount[] = [];
  #complete = false;

  constructor(sink: RejectSink | undefined, warnings: readonly Problem[]) {
    this.#sink = sink;
    this.#warnings = [...warnings];
  }

  get report(): RecordReport {
    return {
      complete: this.#complete,
      files: [...this.#files],
      problems: [...this.#rejected.kept],
      counts: this.#rejected.counts,
      warnings: [...this.#warnings],
      tables: [...this.#tables],
    };
  }

  /** Notes a file that was read whole. */
  close(tally: RecordFileTally, warnings: readonly Problem[]): void {
    this.#files.push(tally);
    this.#warnings.push(...warnings);
  }

  /** Notes that every file was read. */
  finish(): void {
    this.#complete = true;
  }

  /** Counts a rejected row and hands it on. */
  async reject(row: RejectedRow): Promise<void> {
    this.#rejected.add(row);
    await this.#sink?.(row);
  }

  /** The accepted records of one file, as its parts come in. */
  async *records(file: RecordFile, entity: string, parts: AsyncIterable<TablePart>): AsyncGenerator<AnyRecord> {
    for await (const part of parts) {
      const taken = file.take(part);
      if (!isList(taken)) {
        yield taken;
      } else if (taken.length > 0 && "row" in part) {
        const cells = part.kind === "row" ? { cells: file.shownCells(part, taken) } : {};
        await this.reject({ file: file.name, row: part.row, entity, ...file.refused, problems: taken, ...cells });
      }
    }
    this.#tables.push(file.account);
    this.close({ ...file.tally, entity }, file.warnings);
  }
}

function isList(taken: AnyRecord | readonly Problem[]): taken is readonly Problem[] {
  return Array.isArray(taken);
}
