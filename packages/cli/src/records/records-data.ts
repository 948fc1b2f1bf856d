import {
  type CaseClock,
  CchcError,
  type Evidence,
  explainCase,
  isCaseFile,
  measuresUnder,
  type Problem,
  recordMeasure,
} from "@cchc/core";
import type { FoundRecord } from "./one-record.ts";
import type { RecordsAsked } from "./records-asked.ts";
import type { MeasuredRecords, RecordsBehind } from "./records-behind.ts";

/** The records behind an indicator as data: of each measure how many were what to it, with the first ids. */
export function behindData(asked: RecordsAsked, { measures, notes, read }: RecordsBehind) {
  const same = notes.length > 0 ? { dataOfResult: false } : read ? { dataOfResult: true } : {};
  return { ...headOf(asked), ...same, measures: measures.map(measureData) };
}

function measureData({ measure, evidence, guarded }: MeasuredRecords) {
  const { id, title } = measure;
  const entity = recordMeasure(measure)?.entity;
  const madeOf = measuresUnder(measure);
  return {
    id,
    title,
    ...(entity === undefined ? {} : { entity }),
    ...(madeOf.length === 0 ? {} : { madeOf }),
    ...(measure.count === undefined ? {} : { definition: measure.count }),
    ...(evidence === "not-supplied" ? { supplied: false } : {}),
    ...(evidence === "withheld" ? { withheld: true } : {}),
    ...(typeof evidence === "object" ? { records: kindsOf(evidence, guarded) } : {}),
  };
}

function kindsOf({ counts, records }: Evidence, guarded: true | undefined) {
  const kind = (verdict: keyof Evidence["counts"]) => ({
    count: counts[verdict],
    ids: records[verdict].map(({ id }) => id),
  });
  return {
    met: kind("met"),
    counted: kind("counted"),
    unsure: kind("unsure"),
    excluded: kind("excluded"),
    open: kind("open"),
    undated: kind("undated"),
    ...(guarded === true ? {} : { apart: kind("apart"), outside: kind("outside") }),
  };
}

/** One record as data; a case file with its clock, or with what stands in the way of it. */
export function recordData(asked: RecordsAsked, found: FoundRecord) {
  return { ...headOf(asked), entity: found.entity.id, record: found.record, ...clockOf(found) };
}

function clockOf({ entity, record, context }: FoundRecord): { clock?: CaseClock; clockProblems?: readonly Problem[] } {
  if (entity.id !== "case-file" || !isCaseFile(record)) {
    return {};
  }
  try {
    const clock = explainCase(record, context);
    return clock === undefined ? {} : { clock };
  } catch (error) {
    if (error instanceof CchcError) {
      return { clockProblems: error.problems };
    }
    throw error;
  }
}

function headOf({ result, unit, indicator: { id, code, title } }: RecordsAsked) {
  return { unit, period: result.period, indicator: { id, code, title } };
}
