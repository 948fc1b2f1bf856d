import type { Measure, MeasuredUnit, Measurement, Period, Problem, PublishedScore } from "@cchc/core";
import { CountsFile } from "../../counts/counts-file.ts";
import { PeriodSorter } from "../../counts/period-sorter.ts";
import { PublishedFile } from "../../counts/published-file.ts";
import type { FileTally } from "../../row/tally.ts";
import { UnitsGiven } from "../../unit/unit-list.ts";
import type { AnswerFile } from "./answer-file.ts";
import type { FigureRow } from "./figure-rows.ts";

/** What figures are checked against. */
export interface FigureContext {
  readonly measures: readonly Measure[];
  readonly items: readonly string[];
  readonly period: Period;
  readonly units: readonly MeasuredUnit[];
}

/** The figures of one answer, checked as rows of `counts.csv` and `published.csv` are. */
export interface FiguresTaken {
  readonly file: FileTally;
  readonly measurements: readonly Measurement[];
  readonly published: readonly PublishedScore[];
  readonly problems: readonly Problem[];
}

/** Gives every figure of an answer to the checks of counts and published scores. */
export function takeFigures(
  { name, sha256 }: AnswerFile,
  rows: readonly FigureRow[],
  { measures, items, period, units }: FigureContext,
): FiguresTaken {
  const of = { file: name, units: new UnitsGiven(units) };
  const counts = new CountsFile({ ...of, measures, periods: new PeriodSorter(period) });
  const published = new PublishedFile({ ...of, items, periods: new PeriodSorter(period) });
  const found = rows.map(({ of: kind, row }) => {
    if (row.kind === "refused") {
      return [row.problem];
    }
    return kind === "counts" ? counts.take(row) : published.take(row);
  });
  const rejected = found.filter(({ length }) => length > 0).length;
  return {
    file: { name, sha256, read: rows.length, accepted: rows.length - rejected, rejected },
    measurements: counts.measurements.map(withPlainPlace),
    published: published.scores,
    problems: found.flat(),
  };
}

/** A measurement stores the file and the row; the JSON path is for messages. */
function withPlainPlace(measurement: Measurement): Measurement {
  const { from } = measurement;
  return from === undefined
    ? measurement
    : { ...measurement, from: { file: from.file, ...(from.row === undefined ? {} : { row: from.row }) } };
}
