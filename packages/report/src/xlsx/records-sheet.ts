import { entities, type Measurement, recordMeasure } from "@cchc/core";
import type { SimpleShape } from "@cchc/rules";
import type { Sheet } from "@cchc/workbook";
import { fill } from "../terminal/words.ts";
import { textCell } from "./cells.ts";
import { type KindOfRecords, recordsBehind } from "./failing-side.ts";
import { indicatorHeads } from "./head-words.ts";
import type { IndicatorPlace } from "./layout.ts";
import { ruleKey } from "./plan-rules.ts";
import { kindWords, recordNotes } from "./record-sheet-words.ts";
import { type Head, type Row, tableSheet } from "./table.ts";
import { unitCells } from "./unit-cells.ts";
import type { WorkbookContext } from "./workbook-context.ts";

const columns = ["unit", "name", "code", "title", "measure", "entity", "record", "kind", "note"] as const;
type RecordRow = Row<(typeof columns)[number]>;

const heads: Readonly<Record<(typeof columns)[number], Head>> = {
  unit: indicatorHeads.unit,
  name: indicatorHeads.name,
  code: indicatorHeads.code,
  title: indicatorHeads.title,
  measure: { title: { vi: "Số đo", en: "Measure" }, width: 40 },
  entity: { title: { vi: "Loại bản ghi", en: "Kind of record" }, width: 22 },
  record: { title: { vi: "Mã bản ghi", en: "Record" }, width: 28 },
  kind: { title: { vi: "Là", en: "What it was" }, width: 26 },
  note: { title: { vi: "Ghi chú", en: "Note" }, width: 60 },
};

/** More rows than this nobody reads in a workbook. */
const mostRows = 100_000;

/** Records behind indicators that lost points: those that cost points, and those that were left out or undecided. */
export function recordsSheet(context: WorkbookContext): Sheet {
  const rows = context.layout.indicators.flatMap((place) => rowsOf(place, context));
  const shown = rows.slice(0, mostRows);
  const left = rows.length - shown.length;
  const note = fill(context.say(recordNotes.left), { shown: shown.length, left });
  const all = left === 0 ? shown : [...shown, { note: textCell(note) }];
  return tableSheet({ key: "records", order: columns, heads, rows: all, fixed: 2 }, context);
}

function rowsOf(place: IndicatorPlace, context: WorkbookContext): RecordRow[] {
  const { score, definition, card } = place;
  const { say, rules } = context;
  const { level: _, ...unit } = unitCells(card, context);
  const base = {
    ...unit,
    code: textCell(definition?.code ?? score.id),
    title: textCell(definition === undefined ? score.id : say(definition.title)),
  };
  const judged = [{ key: ruleKey(score.id), score }, ...partsOf(place)];
  return judged
    .filter((one) => hasLost(one.score))
    .flatMap(({ key, score: { measurement } }) =>
      measurement === undefined
        ? []
        : measurementRows(measurement, rules.scored.get(key)?.shape, context).map((row) => ({ ...base, ...row })),
    );
}

function partsOf({ score }: IndicatorPlace) {
  return (score.parts ?? []).map((part) => ({ key: ruleKey(score.id, part.id), score: part }));
}

function hasLost({ points, max }: Pick<IndicatorPlace["score"], "points" | "max">): boolean {
  return !max.isZero() && (points === undefined || points.compare(max) < 0);
}

function measurementRows(
  measurement: Measurement,
  shape: SimpleShape | undefined,
  context: WorkbookContext,
): RecordRow[] {
  const { policy, say } = context;
  const measure = policy.measures.get(measurement.measure);
  const counted = measure === undefined ? undefined : recordMeasure(measure);
  const kind = entities.get(counted?.entity ?? "")?.title;
  const base = {
    measure: textCell(measure === undefined ? measurement.measure : say(measure.title)),
    entity: textCell(kind === undefined ? counted?.entity : say(kind)),
  };
  return recordsBehind(measurement, shape).flatMap((records) =>
    kindRows(records, context).map((row) => ({ ...base, ...row })),
  );
}

/** A row for each id that was kept, and one that says of how many where some were not. */
function kindRows({ kind, ids, all }: KindOfRecords, { say }: WorkbookContext): RecordRow[] {
  const what = textCell(say(kindWords[kind]));
  const rows = ids.map((id): RecordRow => ({ record: textCell(id), kind: what }));
  if (all === undefined || ids.length >= all) {
    return rows;
  }
  const note = ids.length === 0 ? recordNotes.none : recordNotes.first;
  return [...rows, { kind: what, note: textCell(fill(say(note), { shown: ids.length, all })) }];
}
