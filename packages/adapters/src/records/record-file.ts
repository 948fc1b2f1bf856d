import type { AnyRecord, Problem } from "@cchc/core";
import { RowReader } from "../row/row-reader.ts";
import type { FileTally } from "../row/tally.ts";
import { ThousandsWatch } from "../row/thousands-watch.ts";
import type { TablePart, TableRow } from "../source/table.ts";
import { type SourcePlace, sourceName } from "../source/table-source.ts";
import { type AsideCount, Asides } from "./asides.ts";
import { Doubts } from "./doubts.ts";
import { headerWarnings, noRows } from "./file-warnings.ts";
import { note, RecordReader } from "./record-reader.ts";
import type { RecordUnits } from "./record-units.ts";
import type { RejectedCell, RejectedRow } from "./rejected-rows.ts";
import type { SeenRecords } from "./seen-records.ts";
import { shownCells } from "./shown-cells.ts";
import type { TablePlan } from "./table-plan.ts";
import { UnitsByName } from "./units-by-name.ts";

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

/** What a table gave beside its rows. */
export interface TableAccount {
  readonly name: string;
  readonly entity: string;
  /** Fields of the entity that the table has a column or the mapping a value for. */
  readonly fields: readonly string[];
  /** Rows that are no records. */
  readonly asides: readonly AsideCount[];
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
  readonly #byName: UnitsByName;
  #header: readonly Problem[] = [];
  #labels: ReadonlyMap<string, string> = new Map();
  #ending: readonly Problem[] = [];
  #rejected = 0;
  #read = 0;
  #sha256 = "";
  #fields: readonly string[] = [];
  #refused: Pick<RejectedRow, "unit" | "repeated"> = {};

  constructor(plan: TablePlan, place: TablePlace, context: RecordContext) {
    this.#plan = plan;
    this.#place = place;
    this.#context = context;
    this.#reader = new RecordReader(plan);
    this.#byName = new UnitsByName(place);
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
      ...this.#asides.notes,
      ...this.#byName.notes,
      ...this.#ending,
      ...this.#thousands.warnings,
      ...this.#doubts.warnings,
    ];
  }

  /** The account of the file; whole after its end. */
  get tally(): FileTally {
    const [read, rejected] = [this.#read, this.#rejected];
    return { name: this.name, sha256: this.#sha256, read, accepted: read - rejected, rejected };
  }

  /** What the table gave beside its rows; whole after its end. */
  get account(): TableAccount {
    return { name: this.name, entity: this.#plan.entity.id, fields: this.#fields, asides: this.#asides.counts };
  }

  /** What is known of the row that was rejected last. */
  get refused(): Pick<RejectedRow, "unit" | "repeated"> {
    return this.#refused;
  }

  /** The record in a row, or all that is wrong with it; an empty list for what is no row. */
  take(part: TablePart): AnyRecord | readonly Problem[] {
    switch (part.kind) {
      case "header":
        this.#header = headerWarnings(part, this.name);
        this.#labels = part.labels;
        this.#reader.begin(part.columns);
        this.#fields = fieldsIn(this.#plan, part.columns);
        return [];
      case "row":
        return this.#takeRow(part);
      case "refused":
        this.#refused = {};
        this.#rejected += 1;
        return [part.problem];
      case "aside":
        this.#asides.add(part);
        return [];
      case "end":
        this.#read = part.read;
        this.#sha256 = part.sha256;
        this.#ending = part.warnings ?? [];
        return [];
    }
  }

  /** The cells of a rejected row as they may be shown. */
  shownCells(row: TableRow, problems: readonly Problem[]): ReadonlyMap<string, RejectedCell> {
    return shownCells(row, { plan: this.#plan, labels: this.#labels, problems });
  }

  #takeRow(row: TableRow): AnyRecord | readonly Problem[] {
    const { file, sheet } = this.#place;
    const cells = new RowReader(sheet === undefined ? { file } : { file, sheet }, row, row.labels ?? this.#labels);
    this.#thousands.look(cells);
    const written = this.#reader.read(cells);
    const record = this.#ofListedUnit(written);
    const unitFault = this.#checkUnit(cells, record.unit);
    const sound = cells.problems.length === 0;
    if (sound) {
      this.#checkFirst(cells, record);
    }
    if (cells.problems.length > 0) {
      const known = unitFault || record.unit === "" ? {} : { unit: record.unit };
      this.#refused = sound ? { ...known, repeated: record } : known;
      this.#rejected += 1;
      return cells.problems;
    }
    if (record !== written) {
      this.#byName.add(written.unit, record.unit, row.row);
    }
    this.#context.units.accept(record.unit);
    this.#doubts.look(record, row.row);
    return record;
  }

  /** The record under the code of its unit, where the unit was written by its name. */
  #ofListedUnit(record: AnyRecord): AnyRecord {
    const code = this.#context.units.codeOf(record.unit);
    return code === record.unit ? record : { ...record, unit: code };
  }

  #checkUnit(cells: RowReader, unit: string): boolean {
    const fault = unit === "" ? undefined : this.#context.units.faultOf(unit);
    if (fault !== undefined) {
      note(cells, this.#plan.unit, this.#plan.unit.constant === undefined ? fault : { given: unit, ...fault });
    }
    return fault !== undefined;
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

function fieldsIn({ id, unit, fields }: TablePlan, columns: readonly string[]): readonly string[] {
  return [id, unit, ...fields]
    .filter(({ column, constant }) => constant !== undefined || columns.includes(column))
    .map(({ name }) => name);
}
