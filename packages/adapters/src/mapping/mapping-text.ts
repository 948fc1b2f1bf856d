import { type Entity, printable } from "@cchc/core";
import { stringify } from "yaml";
import type { MappingSuggestion } from "./suggest-mapping.ts";

/** A placeholder that no table has; whoever starts from a suggestion replaces it. */
const fillIn = "…";

/**
 * A suggestion as the YAML of a mapping file to start from; required fields without a column are left to fill in.
 *
 * @param file Name of the table inside the data folder.
 * @example
 * mappingText("HoSo.csv", suggestion); // "files:\n  - file: HoSo.csv\n    entity: case-file\n    columns:\n      id: MaHoSo\n…"
 */
export function mappingText(file: string, suggestion: MappingSuggestion): string {
  return stringify({ files: [fileOf(file, suggestion)] }, { lineWidth: 0 });
}

/** The same in one line, for an error message. */
export function mappingLine(file: string, suggestion: MappingSuggestion): string {
  return stringify({ files: [fileOf(file, suggestion)] }, { lineWidth: 0, collectionStyle: "flow" })
    .replaceAll(/\s+/g, " ")
    .trim();
}

function fileOf(file: string, { entity, columns, missing }: MappingSuggestion): object {
  const found = columns.map(({ field, column }) => [field, printable(column)]);
  const open = missing.map((field) => [field, field === "unit" ? { value: fillIn } : fillIn]);
  return { file, entity, columns: Object.fromEntries([...found, ...open]) };
}

/** How sure a suggestion is, in words of the title of its entity. */
export function likeness({ entity, confidence }: MappingSuggestion, entities: ReadonlyMap<string, Entity>): string {
  return `${entity} (${entities.get(entity)?.title.vi ?? entity}, ${Math.round(confidence * 100)} %)`;
}
