import type { Exact, Problem, PublishedScore } from "@cchc/core";
import type { Fault } from "../row/fault.ts";
import { UnknownNames } from "../row/known-names.ts";
import { RowReader } from "../row/row-reader.ts";
import type { RowTaker } from "../row/tally.ts";
import type { TableRow } from "../source/table.ts";
import type { UnitList } from "../unit/unit-list.ts";
import { FirstRows } from "./first-rows.ts";
import type { PeriodSorter } from "./period-sorter.ts";

/** What rows of published scores are checked against. */
export interface PublishedContext {
  readonly file: string;
  /** Ids of indicators and areas. */
  readonly items: readonly string[];
  readonly units: UnitList;
  readonly periods: PeriodSorter;
}

/** The scores of a `published.csv`, those of the asked period. */
export class PublishedFile implements RowTaker {
  readonly scores: PublishedScore[] = [];
  readonly #context: PublishedContext;
  readonly #items: ReadonlySet<string>;
  readonly #unknown: UnknownNames;
  readonly #seen = new FirstRows();
  #hasPeriod = false;

  constructor(context: PublishedContext) {
    this.#context = context;
    this.#items = new Set(context.items);
    this.#unknown = new UnknownNames(
      unknownItem,
      context.items.map((text) => ({ text })),
    );
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
    const unit = this.#known(reader, "unit", (code) => this.#context.units.faultOf(code));
    const item = this.#known(reader, "item", (id) => (this.#items.has(id) ? undefined : this.#unknown.fault(id)));
    // Published scores may be negative: some rules deduct points.
    const points = reader.isBlank("points") ? undefined : reader.number("points");
    this.#note(reader, { unit: unit ?? "", item: item ?? "", period: periods.asked }, points);
    return reader.problems;
  }

  #known(reader: RowReader, field: string, faultOf: (name: string) => Fault | undefined): string | undefined {
    const name = reader.text(field);
    const fault = name === undefined ? undefined : faultOf(name);
    if (fault !== undefined) {
      reader.fault(field, fault);
    }
    return name;
  }

  #note(reader: RowReader, of: PublishedScore, points: Exact | undefined): void {
    if (reader.problems.length > 0) {
      return;
    }
    const first = this.#seen.note(of.unit, of.item, reader.row);
    if (first === undefined) {
      this.scores.push(points === undefined ? of : { ...of, points });
    } else {
      reader.fault("item", duplicate(first));
    }
  }
}

const unknownItem = {
  code: "published/unknown-item",
  what: {
    vi: "tiêu chí hoặc lĩnh vực không có trong bộ chỉ số",
    en: "an indicator or area that the policy does not have",
  },
  expected: { vi: "mã một tiêu chí hoặc lĩnh vực", en: "the id of an indicator or area" },
} as const;

function duplicate(first: number): Fault {
  return {
    code: "published/duplicate",
    what: { vi: `điểm này đã có ở dòng ${first}`, en: `this score was already given in row ${first}` },
    expected: { vi: "mỗi đơn vị, tiêu chí và kỳ một dòng", en: "one row for each unit, item and period" },
  };
}
