import type { AnyRecord, Problem } from "@cchc/core";
import { RowReader } from "../row/row-reader.ts";
import type { FileTally } from "../row/tally.ts";
import { ThousandsWatch } from "../row/thousands-watch.ts";
import type { TablePart, TableRow } from "../source/table.ts";
import { type SourcePlace, sourceName } from "../source/table-source.ts";
import { Asides } from "./asides.ts";
import { Doubts } from "./doubts.ts";
import { headerWarnings, noRows } from "./file-warnings.ts";
import { note, RecordReader } from "./record-reader.ts";
import type { RecordUnits } from "./record-units.ts";
import type { SeenRecords } from "./seen-records.ts";
import type { TablePlan } from "./table-plan.ts";

/** What the rows of all files are checked against. */
export interface RecordContext {
  /** Names of all files, in the order of reading. */
  readonly files: readonly string[];
  readonly units: RecordUnits;
  readonly seen: SeenRecords;
}

/** Where a table is, and its place among the tables of the context. */
export interface TablePlace extends SourcePlace {
  readonly index: number;
}

/** The rows of one table of records. */
export class RecordFile {
  readonly #plan: TablePlan;
  readonly #place: TablePlace;
  readonly #context: RecordContext;
  readonly #reader: RecordReader;
  readonly #doubts: Doubts;
  readonly #thousands: ThousandsWatch;
  readonly #asides = new Asides();
  #header: readonly Problem[] = [];
  #labels: ReadonlyMap<string, string> = new Map();
  #end: readonly Problem[] = [];
  #rejected = 0;
  #read = 0;
  #sha256 = "";

  constructor(plan: TablePlan, place: TablePlace, context: RecordContext) {
    this.#plan = plan;
    this.#place = place;
    this.#context = context;
    this.#reader = new RecordReader(plan);
    this.#doubts = new Doubts(this.name, plan.entity.id);
    const decimals = plan.fields.filter(({ field }) => field.type === "decimal");
    this.#thousands = new ThousandsWatch(
      this.name,
      decimals.map(({ column }) => column),
    );
  }

  get name(): string {
    return sourceName(this.#place);
  }

  get warnings(): readonly Problem[] {
    const empty = this.#read === 0 ? [noRows(this.name)] : [];
    return [
      ...this.#header,
      ...empty,
      ...this.#end,
      ...this.#asides.notes,
      ...this.#thousands.warnings,
      ...this.#doubts.warnings,
    ];
  }

  /** The account of the file; whole after its end. */
  get tally(): FileTally {
    const [read, rejected] = [this.#read, this.#rejected];
    return { name: this.name, sha256: this.#sha256, read, accepted: read - rejected, rejected };
  }

  /** The record in a row, or all that is wrong with it; an empty list for what is no row. */
  take(part: TablePart): AnyRecord | readonly Problem[] {
    switch (part.kind) {
      case "header":
        this.#header = headerWarnings(part, this.name);
        this.#labels = part.labels;
        this.#reader.begin(part.columns);
        return [];
      case "row":
        return this.#takeRow(part);
      case "refused":
        this.#rejected += 1;
        return [part.problem];
      case "aside":
        this.#asides.add(part);
        return [];
      case "end":
        this.#read = part.read;
        this.#sha256 = part.sha256;
        this.#end = part.warnings ?? [];
        return [];
    }
  }

  #takeRow(row: TableRow): AnyRecord | readonly Problem[] {
    const { file, sheet } = this.#place;
    const cells = new RowReader(sheet === undefined ? { file } : { file, sheet }, row, this.#labels);
    this.#thousands.look(cells);
    const record = this.#reader.read(cells);
    this.#checkUnit(cells, record.unit);
    if (cells.problems.length === 0) {
      this.#checkFirst(cells, record);
    }
    if (cells.problems.length > 0) {
      this.#rejected += 1;
      return cells.problems;
    }
    this.#context.units.accept(record.unit);
    this.#doubts.look(record, row.row);
    return record;
  }

  #checkUnit(cells: RowReader, unit: string): void {
    const fault = unit === "" ? undefined : this.#context.units.faultOf(unit);
    if (fault !== undefined) {
      note(cells, this.#plan.unit, this.#plan.unit.constant === undefined ? fault : { given: unit, ...fault });
    }
  }

  #checkFirst(cells: RowReader, { id, unit }: AnyRecord): void {
    const key = `${this.#plan.entity.id}\n${unit}\n${id}`;
    const first = this.#context.seen.note(key, this.#place.index, cells.row);
    if (first !== undefined) {
      const where = first.file === this.#place.index ? "" : `${this.#context.files[first.file]}, `;
      note(cells, this.#plan.id, {
        code: "record/duplicate",
        what: {
          vi: `mã này của đơn vị ${unit} đã có ở ${where}dòng ${first.row}`,
          en: `this id of the unit ${unit} was already given in ${where}row ${first.row}`,
        },
        expected: { vi: "mỗi mã một dòng trong một đơn vị", en: "one row for each id of a unit" },
      });
    }
  }
}
