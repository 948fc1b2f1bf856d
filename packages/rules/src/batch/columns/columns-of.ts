import type { Measurement, PublishedScore } from "@cchc/core";
import type { Policy } from "../../policy/policy.ts";
import { prepareInput } from "../../scorecard/prepare-input.ts";
import type { ScoreInput } from "../../scorecard/score-input.ts";
import { type BatchTable, makeTable, publishedAmount } from "./batch-table.ts";
import { ColumnBuilder } from "./build-column.ts";
import type { Column } from "./column.ts";

/**
 * Columns from ordinary measurements: a table of what `score` takes, after the same checks. Rows stand in the order of
 * the units. Counts beyond 2^53 and fractions stay exact: their rows are judged by the one-unit path.
 *
 * @throws CchcError As `score` does: repeated or impossible data, of another period, or of an unknown unit, measure or item.
 *
 * @example
 * const onTime = measureRatio({ measure: "dossier-on-time", unit: "H44.104", period: "2026-08" }, 854, 1270);
 * columnsOf(readPolicyData(qd766), { period: "2026-08", measurements: [onTime] }).rows; // 1
 */
export function columnsOf(policy: Policy, input: ScoreInput): BatchTable {
  const { period, units, inputOf } = prepareInput(policy, input);
  const rowOf = new Map(units.map(({ code }, row) => [code, row]));
  const measures = new Builders(units.length);
  for (const measurement of input.measurements) {
    measures.put(measurement.measure, rowOf.get(measurement.unit), measurement);
  }
  const published = new Builders(units.length);
  for (const score of input.published ?? []) {
    putPublished(published, rowOf.get(score.unit), score);
  }
  return makeTable({
    policy,
    period,
    units,
    measures: measures.finish(),
    published: published.finish(),
    inputOf: (row) => inputOf(units[row] ?? noUnit),
  });
}

const noUnit = { code: "", name: "", level: "" } as const;

function putPublished(builders: Builders, row: number | undefined, { item, points }: PublishedScore): void {
  if (points !== undefined) {
    builders.put(item, row, publishedAmount(item, points));
  }
}

/** Columns that begin with the first row they are given. */
class Builders {
  private readonly rows: number;
  private readonly byName = new Map<string, ColumnBuilder>();

  constructor(rows: number) {
    this.rows = rows;
  }

  put(name: string, row: number | undefined, measurement: Measurement): void {
    if (row === undefined) {
      return;
    }
    const builder = this.byName.get(name) ?? new ColumnBuilder(this.rows);
    builder.put(row, measurement);
    this.byName.set(name, builder);
  }

  finish(): Map<string, Column> {
    return new Map([...this.byName].map(([name, builder]) => [name, builder.finish()]));
  }
}
