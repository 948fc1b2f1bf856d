import type { Place } from "@cchc/core";
import { isRecord, kindOf } from "../../http/parse-answer.ts";
import { JsonNumber } from "../../json/json-value.ts";
import type { AnswerFile } from "./answer-file.ts";
import { type PortalGroup, portalGroups } from "./portal-group.ts";
import { portalError } from "./portal-problem.ts";

/** A JSON object of an answer. */
export type Named = Readonly<Record<string, unknown>>;

/** What one answer says of one agency. */
export interface AgencyEntry {
  /** Where it stands: `data.children[3]`. */
  readonly path: string;
  /** The portal's long id, by which answers without codes are joined to those with. */
  readonly id?: string;
  /** The portal's code: `H44.104`. */
  readonly code?: string;
  readonly name: string;
  readonly level: "province" | "department" | "commune";
  readonly values: Named;
}

/** One answer of one group, as the portal gives it since 2026. The first entry is the province. */
export interface PortalAnswer {
  readonly file: AnswerFile;
  readonly group: PortalGroup;
  readonly entries: readonly AgencyEntry[];
  /** How many agencies the portal says there are on all pages, where it says so. */
  readonly total?: number;
}

const levels = { PROVINCE: "department", COMMUNE: "commune" } as const;
const shapes = [
  ["overview", "evaluation"],
  ["parent", "children"],
] as const;

/**
 * Reads the envelope, the shape and the agencies of an answer.
 *
 * @throws CchcError `portal/…`.
 */
export function portalAnswer(file: AnswerFile, envelope: Named): PortalAnswer {
  const place = { file: file.name };
  if (envelope["code"] !== "OK") {
    throw portalError("not-ok", place, shown(envelope["code"]));
  }
  const data = envelope["data"];
  if (!isRecord(data)) {
    throw portalError("no-data", place, kindOf(data));
  }
  const found = shapes.filter((shape) => shape.some((key) => Object.hasOwn(data, key)));
  if (found.length > 1) {
    throw portalError("mixed-shapes", place, found.flat().join(", "));
  }
  const [shape] = found;
  const [first, others] = shape === undefined ? [undefined, undefined] : [data[shape[0]], data[shape[1]]];
  if (shape === undefined || !isRecord(first) || !Array.isArray(others)) {
    throw portalError("no-data", place, Object.keys(data).join(", "));
  }
  const entries = [
    entryOf(first, `data.${shape[0]}`, place),
    ...others.map((one: unknown, index) => entryOf(one, `data.${shape[1]}[${index}]`, place)),
  ];
  const total = totalOf(data);
  return { file, group: groupOf(entries, place), entries, ...(total === undefined ? {} : { total }) };
}

function entryOf(values: unknown, path: string, { file }: Place): AgencyEntry {
  const place = { file, key: path };
  if (!isRecord(values)) {
    throw portalError("no-agency", place, kindOf(values));
  }
  const [id, code, name] = ["departmentId", "departmentCode", "departmentName"].map((key) => textAt(values, key));
  if (name === undefined || (id === undefined && code === undefined)) {
    throw portalError("no-agency", place);
  }
  const of = { ...(id === undefined ? {} : { id }), ...(code === undefined ? {} : { code }) };
  return { path, ...of, name, level: levelOf(values, place), values };
}

/** The entry that the answer begins with is the province; its departments are of the level PROVINCE too. */
function levelOf(values: Named, place: Required<Pick<Place, "file" | "key">>): AgencyEntry["level"] {
  if (!place.key.endsWith("]")) {
    return "province";
  }
  const text = textAt(values, "level") ?? textAt(values, "departmentLevel");
  if (text === "PROVINCE" || text === "COMMUNE") {
    return levels[text];
  }
  throw portalError("unknown-level", place, text);
}

function textAt(values: Named, key: string): string | undefined {
  const value = values[key];
  return typeof value === "string" && value.trim() !== "" ? value.trim().normalize("NFC") : undefined;
}

function groupOf(entries: readonly AgencyEntry[], place: Place): PortalGroup {
  const codes = new Set(entries.flatMap(({ values }) => metricsOf(values).map(({ code }) => code)));
  const [province] = entries;
  const found = portalGroups.filter(({ items, marks }) =>
    marks.length === 0
      ? items.some(({ metric }) => metric !== undefined && codes.has(metric))
      : marks.every((mark) => province !== undefined && Object.hasOwn(province.values, mark)),
  );
  const [group] = found;
  if (group === undefined || found.length > 1) {
    throw portalError("unknown-group", place, [...codes].join(", ") || undefined);
  }
  return group;
}

/** One metric of an agency. */
export interface MetricEntry {
  readonly code: string;
  readonly index: number;
  readonly values: Named;
}

/** The metrics of an agency that have a code. */
export function metricsOf(values: Named): readonly MetricEntry[] {
  const { metrics } = values;
  return (Array.isArray(metrics) ? metrics : []).flatMap((metric: unknown, index) =>
    isRecord(metric) && typeof metric["code"] === "string" ? [{ code: metric["code"], index, values: metric }] : [],
  );
}

function totalOf(data: Named): number | undefined {
  const { pagination } = data;
  const total = isRecord(pagination) ? pagination["total"] : undefined;
  return total instanceof JsonNumber ? Number(total.text) : undefined;
}

function shown(code: unknown): string {
  return typeof code === "string" ? code : kindOf(code);
}
