import { entities, Gap, type Localized } from "@cchc/core";
import { statusWords } from "@cchc/rules";
import type { Sheet, SheetCell } from "@cchc/workbook";
import { textCell } from "./cells.ts";
import { hashText } from "./hash-text.ts";
import type { IndicatorPlace } from "./layout.ts";
import { type Head, type Row, tableSheet } from "./table.ts";
import type { WorkbookContext } from "./workbook-context.ts";

const gaps = Gap.options;
const columns = [
  "what",
  "name",
  "entity",
  "read",
  "accepted",
  "rejected",
  ...gaps,
  "excluded",
  "undecided",
  "undated",
  "sha256",
] as const;
type DataRow = Row<(typeof columns)[number]>;

const gapHeads = {
  "no-data": { title: statusWords["no-data"], width: 12 },
  "empty-denominator": { title: statusWords["empty-denominator"], width: 12 },
  "not-applicable": { title: statusWords["not-applicable"], width: 12 },
  exempt: { title: statusWords.exempt, width: 12 },
  pending: { title: statusWords.pending, width: 12 },
  error: { title: statusWords.error, width: 12 },
} as const;

const heads: Readonly<Record<(typeof columns)[number], Head>> = {
  what: { title: { vi: "Về", en: "About" }, width: 14 },
  name: { title: { vi: "Tệp, hoặc tiêu chí", en: "File, or indicator" }, width: 54 },
  entity: { title: { vi: "Loại bản ghi", en: "Kind of record" }, width: 24 },
  read: { title: { vi: "Dòng đã đọc", en: "Rows read" }, width: 10 },
  accepted: { title: { vi: "Nhận", en: "Accepted" }, width: 10 },
  rejected: { title: { vi: "Loại", en: "Rejected" }, width: 10 },
  ...gapHeads,
  excluded: { title: { vi: "Bản ghi được loại trừ", en: "Records excluded" }, width: 12 },
  undecided: { title: { vi: "Bản ghi không kết luận được", en: "Records undecided" }, width: 12 },
  undated: { title: { vi: "Bản ghi thiếu ngày", en: "Records without their date" }, width: 12 },
  sha256: { title: { vi: "SHA-256 của tệp", en: "SHA-256 of the file" }, width: 66 },
};

/** What was read of each file, and how many units lack data for each indicator. */
export function dataSheet(context: WorkbookContext): Sheet {
  const rows = [...fileRows(context), ...indicatorRows(context)];
  return tableSheet({ key: "data", order: columns, heads, rows, fixed: 2 }, context);
}

function fileRows(context: WorkbookContext): DataRow[] {
  const {
    subject: { result },
    say,
  } = context;
  return result.inputs.map(({ name, entity, read, accepted, rejected, sha256 }) => {
    const kind = entities.get(entity ?? "")?.title;
    return {
      what: textCell(say(aboutWords.file)),
      name: textCell(name),
      entity: textCell(kind === undefined ? entity : say(kind)),
      read: countCell(read),
      accepted: countCell(accepted),
      rejected: { value: rejected, format: "#,##0", ...(rejected > 0 ? { look: "wrong" as const } : {}) },
      sha256: textCell(hashText(sha256, context)),
    };
  });
}

/** How many units have each kind of gap, and what was left out of the counts, for each indicator. */
function indicatorRows({ layout, say }: WorkbookContext): DataRow[] {
  const byIndicator = new Map<string, IndicatorPlace[]>();
  for (const place of layout.indicators) {
    const places = byIndicator.get(place.score.id) ?? [];
    places.push(place);
    byIndicator.set(place.score.id, places);
  }
  return [...byIndicator].map(([id, places]) => {
    const definition = places[0]?.definition;
    const name = definition === undefined ? id : `${definition.code} ${say(definition.title)}`;
    return { what: textCell(say(aboutWords.indicator)), name: textCell(name), ...gapCells(places), ...leftOut(places) };
  });
}

function gapCells(places: readonly IndicatorPlace[]): DataRow {
  const count = (gap: Gap) => places.filter(({ score }) => score.status === gap).length;
  return Object.fromEntries(gaps.map((gap) => [gap, countCell(count(gap))]));
}

function leftOut(places: readonly IndicatorPlace[]): DataRow {
  const measurements = places.flatMap(({ score }) => [
    score.measurement,
    ...(score.parts ?? []).map((part) => part.measurement),
  ]);
  const sum = (kind: "excluded" | "undecided" | "undated") =>
    countCell(measurements.reduce((all, one) => all + (one?.[kind] ?? 0), 0));
  return { excluded: sum("excluded"), undecided: sum("undecided"), undated: sum("undated") };
}

function countCell(value: number): SheetCell {
  return { value, format: "#,##0" };
}

const aboutWords = {
  file: { vi: "tệp số liệu", en: "file of data" },
  indicator: { vi: "tiêu chí: số đơn vị", en: "indicator: units" },
} as const satisfies Record<string, Localized>;
