import type { AnyRecord } from "../entity/entity.ts";
import { procedure } from "../entity/procedure.ts";
import type { CountingContext } from "../measure/derived/derived-fact.ts";
import type { EntityRecord } from "../measure/evaluate/record-stream.ts";
import type { Period } from "../time/period.ts";
import { caseFileOf, RecountedFiles } from "./recounted-files.ts";
import type { Ii06aColumn } from "./reported-figures.ts";

/** Columns (3) to (13) of form II.06a as whole numbers. */
export type Ii06aFigures = Readonly<Record<Ii06aColumn, number>>;

/** Form II.06a of one unit and period, counted from its case files. */
export interface Ii06aTable {
  /** One row for each field of work, in the order of their codes; files whose field is not known come last, without a code. */
  readonly rows: readonly { readonly field?: string; readonly figures: Ii06aFigures }[];
  /** Files in (3), (7) or (11) without a day of receipt, which no one of (4), (5), (6) can take. */
  readonly undated: number;
  /** Files of the period that stand in no column: stopped, waiting for a supplement, or with an end that has no time. */
  readonly nowhere: number;
}

/** Counts form II.06a of one unit by the rule `bieu-ii06a`, by the field of work that its list of procedures gives each file. */
export class Ii06aByField {
  readonly #unit: string;
  readonly #files = new Map<string, RecountedFiles>();
  readonly #procedures = new Map<string, AnyRecord[]>();

  constructor(unit: string) {
    this.#unit = unit;
  }

  /** Whether a case file of the unit was taken. */
  get hasFiles(): boolean {
    return this.#files.size > 0;
  }

  /** Takes a record; those of other units and entities change nothing. */
  add(one: EntityRecord): void {
    if (one.record.unit !== this.#unit) {
      return;
    }
    const file = caseFileOf(one);
    if (file !== undefined) {
      const code = file.procedure ?? "";
      const files = this.#files.get(code) ?? new RecountedFiles();
      this.#files.set(code, files);
      files.add(file);
    } else if (one.entity === procedure.id) {
      const code = String(one.record["procedure"]);
      this.#procedures.set(code, [...(this.#procedures.get(code) ?? []), one.record]);
    }
  }

  /** The form for a period. */
  table(context: CountingContext): Ii06aTable {
    const byField = new Map<string, Ii06aFigures>();
    let nowhere = 0;
    for (const [code, files] of this.#files) {
      const recounted = files.recount(context);
      const field = fieldOf(this.#procedures.get(code) ?? [], context.period);
      nowhere += recounted.nowhere.count;
      byField.set(
        field,
        figuresOf((column) => (byField.get(field)?.[column] ?? 0) + recounted.columns[column].count),
      );
    }
    return { ...tableOf(byField), nowhere };
  }
}

/** Rows with files; one of zeros where the period has none. */
function tableOf(byField: ReadonlyMap<string, Ii06aFigures>): Omit<Ii06aTable, "nowhere"> {
  const filled = [...byField].filter(([, { received }]) => received > 0).sort(([a], [b]) => order(a, b));
  const rows = filled.map(([field, figures]) => (field === "" ? { figures } : { field, figures }));
  const undated = rows.map(
    ({ figures: { received, receivedOnline, receivedInPerson, carriedOver } }) =>
      received - receivedOnline - receivedInPerson - carriedOver,
  );
  return {
    rows: rows.length === 0 ? [{ figures: figuresOf(() => 0) }] : rows,
    undated: undated.reduce((sum, one) => sum + one, 0),
  };
}

/** By code; no code at all last. */
function order(a: string, b: string): number {
  if (a === "" || b === "") {
    return Number(a === "") - Number(b === "");
  }
  return a < b ? -1 : 1;
}

/** The field of a procedure as it stood last in a period, else as any of its records has it; blank where none tells. */
function fieldOf(records: readonly AnyRecord[], { last }: Period): string {
  const told = records.filter(({ field }) => field !== undefined);
  const begun = told.filter(({ validFrom = "" }) => String(validFrom) <= last);
  const from = ({ validFrom = "" }: AnyRecord) => String(validFrom);
  const [latest] = (begun.length === 0 ? told : begun).toSorted((a, b) => (from(a) < from(b) ? 1 : -1));
  return String(latest?.["field"] ?? "");
}

function figuresOf(count: (column: Ii06aColumn) => number): Ii06aFigures {
  return {
    received: count("received"),
    receivedOnline: count("receivedOnline"),
    receivedInPerson: count("receivedInPerson"),
    carriedOver: count("carriedOver"),
    done: count("done"),
    doneEarly: count("doneEarly"),
    doneOnTime: count("doneOnTime"),
    doneLate: count("doneLate"),
    pending: count("pending"),
    pendingInTime: count("pendingInTime"),
    pendingLate: count("pendingLate"),
  };
}
