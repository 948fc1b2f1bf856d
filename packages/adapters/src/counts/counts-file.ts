import type { Measure, Measurement, Problem } from "@cchc/core";
import type { Fault } from "../row/fault.ts";
import { UnknownNames } from "../row/known-names.ts";
import { RowReader } from "../row/row-reader.ts";
import type { RowTaker } from "../row/tally.ts";
import { ThousandsWatch } from "../row/thousands-watch.ts";
import type { TableRow } from "../source/table.ts";
import type { UnitList } from "../unit/unit-list.ts";
import { FirstRows } from "./first-rows.ts";
import type { PeriodSorter } from "./period-sorter.ts";
import { readMeasurement } from "./read-counts.ts";

/** What rows of counts are checked against. */
export interface CountsContext {
  readonly file: string;
  readonly measures: readonly Measure[];
  readonly units: UnitList;
  readonly periods: PeriodSorter;
}

/** The measurements of a `counts.csv`, those of the asked period. */
export class CountsFile implements RowTaker {
  readonly measurements: Measurement[] = [];
  readonly thousands: ThousandsWatch;
  readonly #context: CountsContext;
  readonly #measures: ReadonlyMap<string, Measure>;
  readonly #unknown: UnknownNames;
  readonly #seen = new FirstRows();
  #hasPeriod = false;
  #ofPeriod = 0;

  constructor(context: CountsContext) {
    this.#context = context;
    this.#measures = new Map(context.measures.map((measure) => [measure.id, measure]));
    this.#unknown = new UnknownNames(
      unknownMeasure,
      context.measures.map(({ id, title }) => ({ text: id, alias: title.vi })),
    );
    this.thousands = new ThousandsWatch(context.file, ["numerator", "denominator", "amount"]);
  }

  /** Rows of the asked period, accepted or rejected. */
  get ofPeriod(): number {
    return this.#ofPeriod;
  }

  begin(columns: readonly string[]): void {
    this.#hasPeriod = columns.includes("period");
  }

  take(row: TableRow): readonly Problem[] {
    const { file, periods } = this.#context;
    const reader = new RowReader({ file }, row, row.labels);
    if (periods.sort(reader, this.#hasPeriod) === "other") {
      return [];
    }
    // A row whose period cannot be read belongs to no period, so it doesn't prove that the asked one is there.
    this.#ofPeriod += reader.problems.length === 0 ? 1 : 0;
    this.thousands.look(reader);
    const measurement = this.#measurement(reader);
    if (measurement !== undefined) {
      this.measurements.push(measurement);
    }
    return reader.problems;
  }

  #measurement(reader: RowReader): Measurement | undefined {
    const unit = this.#unit(reader);
    const measure = this.#measure(reader);
    if (measure === undefined) {
      return undefined;
    }
    const of = { unit: unit ?? "", measure: measure.id, period: this.#context.periods.asked, from: reader.place };
    const measurement = readMeasurement(reader, measure, of);
    const first = measurement === undefined ? undefined : this.#seen.note(of.unit, of.measure, reader.row);
    if (first !== undefined) {
      reader.fault("measure", duplicate(first));
      return undefined;
    }
    return measurement;
  }

  #unit(reader: RowReader): string | undefined {
    const unit = reader.text("unit");
    const fault = unit === undefined ? undefined : this.#context.units.admit(unit);
    if (fault !== undefined) {
      reader.fault("unit", fault);
    }
    return unit;
  }

  #measure(reader: RowReader): Measure | undefined {
    const id = reader.text("measure");
    const measure = this.#measures.get(id ?? "");
    if (id !== undefined && measure === undefined) {
      reader.fault("measure", this.#unknown.fault(id));
    }
    return measure;
  }
}

const unknownMeasure = {
  code: "count/unknown-measure",
  what: { vi: "số đo không có trong bộ chỉ số", en: "a measure that the policy does not have" },
  expected: { vi: "mã một số đo của bộ chỉ số", en: "the id of a measure of the policy" },
} as const;

function duplicate(first: number): Fault {
  return {
    code: "count/duplicate",
    what: {
      vi: `đơn vị, số đo và kỳ này đã có ở dòng ${first}`,
      en: `this unit, measure and period were already given in row ${first}`,
    },
    expected: { vi: "mỗi đơn vị, số đo và kỳ một dòng", en: "one row for each unit, measure and period" },
  };
}
