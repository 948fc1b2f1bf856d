import type { Entity } from "@cchc/core";
import { editDistance } from "../spelling/edit-distance.ts";
import { fold } from "../spelling/fold.ts";
import { headerNames } from "./header-names.ts";
import { isPersonalColumn } from "./personal-columns.ts";

/** A column that looks like a field. */
export interface ColumnSuggestion {
  readonly field: string;
  /** As the header writes it. */
  readonly column: string;
  /** 1 for a name that is known, less for one that is only close. */
  readonly confidence: number;
}

/** Which entity a table looks like, and which of its columns look like which fields. */
export interface MappingSuggestion {
  readonly entity: string;
  /** From 0 to 1: half for the share of required fields that were found, half for the share of columns that were used. */
  readonly confidence: number;
  /** In the order of the entity's fields. */
  readonly columns: readonly ColumnSuggestion[];
  /** Required fields without a column. */
  readonly missing: readonly string[];
}

const close = 0.6;
const fewest = 2;

/**
 * The entity that a header looks like, going by names in Vietnamese or English, with or without diacritics, and by official
 * names such as NgayTiepNhan. `undefined` when fewer than two columns are recognised. Columns of personal data are never used.
 *
 * @example
 * suggestMapping(["MaHoSo", "TrangThaiHoSo", "NgayTiepNhan", "SoDienThoai"], entities)?.entity; // "case-file"
 */
export function suggestMapping(
  header: readonly string[],
  entities: ReadonlyMap<string, Entity>,
): MappingSuggestion | undefined {
  const columns = header.filter((name) => name !== "" && !isPersonalColumn(name));
  const suggestions = [...entities.values()].map((entity) => suggestionFor(entity, columns));
  const best = suggestions.reduce<MappingSuggestion | undefined>((first, next) => better(first, next), undefined);
  return best !== undefined && best.columns.length >= fewest ? best : undefined;
}

function better(first: MappingSuggestion | undefined, next: MappingSuggestion): MappingSuggestion {
  return first === undefined || next.confidence > first.confidence ? next : first;
}

function suggestionFor(entity: Entity, header: readonly string[]): MappingSuggestion {
  const fields = Object.entries(entity.fields).map(([name, field]) => ({
    name,
    keys: headerNames(entity, name, field),
  }));
  const taken = new Set<string>();
  const found = new Map<string, ColumnSuggestion>();
  // Names that are known take their columns before names that are only close to them.
  for (const confidence of [1, close]) {
    for (const { name, keys } of fields.filter((field) => !found.has(field.name))) {
      const column = header.find((text) => !taken.has(text) && matches(fold(text), keys, confidence));
      if (column !== undefined) {
        taken.add(column);
        found.set(name, { field: name, column, confidence });
      }
    }
  }
  const required = fields.filter(({ name }) => entity.fields[name]?.required).map(({ name }) => name);
  const missing = required.filter((name) => !found.has(name));
  const columns = fields.map(({ name }) => found.get(name)).filter((column) => column !== undefined);
  const used = columns.reduce((sum, column) => sum + column.confidence, 0) / Math.max(1, header.length);
  const confidence = (1 - missing.length / required.length + used) / 2;
  return { entity: entity.id, confidence, columns, missing };
}

function matches(key: string, keys: ReadonlySet<string>, confidence: number): boolean {
  return confidence === 1 ? keys.has(key) : key.length > 4 && [...keys].some((other) => isClose(key, other));
}

function isClose(one: string, other: string): boolean {
  const limit = Math.min(2, Math.floor(other.length / 5));
  return limit > 0 && editDistance(one, other, limit) <= limit;
}
