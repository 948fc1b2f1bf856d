import { caseFile, caseStep } from "@cchc/core";
import { scalarText } from "../../json/flat-values.ts";
import type { JsonRow, JsonRows } from "../../json/json-list.ts";
import type { JsonObject } from "../../json/json-value.ts";
import { isPersonalColumn } from "../../mapping/personal-columns.ts";
import { keyedParts } from "../../source/keyed-parts.ts";
import type { KeyedRow } from "../../source/keyed-row.ts";
import type { TablePart } from "../../source/table.ts";
import type { TableReading, TableSource } from "../../source/table-source.ts";
import type { TableFormat } from "../table-format.ts";
import { caseFileCells } from "./case-file-cells.ts";
import { stepCells } from "./step-cells.ts";
import { caseFileSync, type SyncUse, stepSync } from "./sync-fields.ts";
import { notTheFormat } from "./sync-problem.ts";

/** How objects of one kind become records. */
interface SyncKind {
  readonly entity: string;
  readonly fields: Readonly<Record<string, SyncUse>>;
  /** Names that tell objects of this kind from others. */
  readonly marks: readonly string[];
  readonly cells: (object: JsonObject) => Readonly<Record<string, string>>;
}

const caseFiles: SyncKind = {
  entity: caseFile.id,
  fields: caseFileSync,
  marks: ["MaHoSo", "MaTTHC", "TrangThaiHoSo"],
  cells: caseFileCells,
};
const steps: SyncKind = {
  entity: caseStep.id,
  fields: stepSync,
  marks: ["MaHoSo", "ThoiDiemXuLy", "NgayKetThucTheoQuyDinh"],
  cells: stepCells,
};

/**
 * DongBoHoSoMC: case files as one-stop systems send them to the national portal, in JSON or JSON Lines. Values are texts, times are
 * `yyyyMMddHHmmss` in Asia/Ho_Chi_Minh; code tables differ by system, so a mapping's `values` may say what a code means.
 */
export const dongBoHoSoMc: TableFormat = formatOf(caseFiles);

/** CapNhatTienDoHoSoMC: the steps of case files as the same systems send them. */
export const capNhatTienDoHoSoMc: TableFormat = formatOf(steps);

function formatOf(kind: SyncKind): TableFormat {
  return {
    entities: [kind.entity],
    recognises: async (source) => (await firstObject(source))?.has(kind.marks[0] ?? "") === true && isOf(kind, source),
    view: (source) => ({
      place: source.place,
      ...(source.size === undefined ? {} : { size: source.size }),
      top: async (reading = {}) => ({ cells: await namesIn(kind, source, reading), row: 1 }),
      read: (reading) => parts(kind, source, reading),
    }),
  };
}

async function isOf({ marks }: SyncKind, source: TableSource): Promise<boolean> {
  const object = await firstObject(source);
  return object !== undefined && marks.every((mark) => object.has(mark));
}

async function firstObject(source: TableSource): Promise<JsonObject | undefined> {
  for await (const { object } of source.objects?.().rows ?? []) {
    return object;
  }
  return undefined;
}

/** Our fields, and names that the format does not have: those are told, and may be asked for by a mapping. */
async function namesIn(
  kind: SyncKind,
  source: TableSource,
  reading: Partial<TableReading>,
): Promise<readonly string[]> {
  const object = await firstObject(source);
  const fields = Object.keys(kind.cells(object ?? new Map()));
  const wanted = [...(reading.columns?.required ?? []), ...(reading.columns?.optional ?? [])];
  const raw = [...(object?.keys() ?? [])].filter(
    (name) => !isPersonalColumn(name) && (!Object.hasOwn(kind.fields, name) || wanted.includes(name)),
  );
  return [...new Set([...fields, ...raw])];
}

async function* parts(
  kind: SyncKind,
  source: TableSource,
  reading: TableReading,
): AsyncGenerator<TablePart, void, undefined> {
  const list = source.objects?.(reading);
  if (list === undefined) {
    throw notTheFormat(source.place);
  }
  const names = await namesIn(kind, source, reading);
  const { sha256, notes } = list;
  const table = { place: source.place, names, open: true, rows: rowsOf(kind, list), sha256, notes };
  for await (const part of keyedParts(table, reading)) {
    yield part.kind === "header" ? { ...part, labels: new Map([...labelsOf(kind), ...part.labels]) } : part;
  }
}

/** Messages name what stands in the file. */
function labelsOf({ fields }: SyncKind): ReadonlyMap<string, string> {
  const named = Object.entries(fields).flatMap(([name, use]) =>
    "into" in use ? use.into.map((field) => [field, name] as const) : [],
  );
  // Of several that go into one field, the first is the usual one.
  return new Map(named.reverse());
}

async function* rowsOf(kind: SyncKind, { rows }: JsonRows): AsyncGenerator<KeyedRow, void, undefined> {
  for await (const row of rows) {
    yield rowOf(kind, row);
  }
}

function rowOf({ cells, fields }: SyncKind, { row, object, problem }: JsonRow): KeyedRow {
  if (object === undefined) {
    return { row, values: new Map(), ...(problem === undefined ? {} : { problem }) };
  }
  const values = new Map(Object.entries(cells(object)));
  for (const [name, value] of object) {
    const text = scalarText(value);
    const use = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const mayPass = use === undefined || "into" in use || use.dropped === "unused";
    if (text !== undefined && mayPass && !isPersonalColumn(name) && !values.has(name)) {
      values.set(name, text);
    }
  }
  return { row, values };
}
