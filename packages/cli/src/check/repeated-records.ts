import {
  type AnyRecord,
  type Discrepancy,
  type Entity,
  type EntityRecord,
  Exact,
  entities,
  type Field,
  type FieldValue,
  type Figure,
} from "@cchc/core";
import type { Repeated } from "./rejected-rows.ts";

/**
 * Records whose id was given before, held against the first of their id: which fields differ. Values of text fields are not shown.
 * The records are read once more, and only when there are repeated ones.
 */
export async function differingRepeats(
  repeated: readonly Repeated[],
  records: AsyncIterable<EntityRecord>,
): Promise<readonly Discrepancy[]> {
  const waiting = new Map<string, Repeated[]>();
  for (const one of repeated) {
    const key = keyOf(one.entity, one.record);
    waiting.set(key, [...(waiting.get(key) ?? []), one]);
  }
  const found: Discrepancy[] = [];
  if (waiting.size === 0) {
    return found;
  }
  for await (const { entity, record } of records) {
    const key = keyOf(entity, record);
    for (const one of waiting.get(key) ?? []) {
      found.push(...differences(record, one));
    }
    waiting.delete(key);
    if (waiting.size === 0) {
      break;
    }
  }
  return found;
}

function keyOf(entity: string, { unit, id }: AnyRecord): string {
  return `${entity}\n${unit}\n${id}`;
}

function differences(first: AnyRecord, { entity: id, record }: Repeated): readonly Discrepancy[] {
  const entity = entities.get(id);
  const figures = entity === undefined ? [] : differingFields(entity, first, record);
  return entity === undefined || figures.length === 0
    ? []
    : [
        {
          code: "record/repeated-differs",
          severity: "error",
          unit: record.unit,
          what: {
            vi: `${entity.title.vi}: một mã, hai dòng có giá trị khác nhau`,
            en: `${entity.title.en}: one id, two rows with different values`,
          },
          figures,
          records: [record.id],
        },
      ];
}

function differingFields({ fields }: Entity, first: AnyRecord, second: AnyRecord): readonly Figure[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const [before, after] = [first[name], second[name]];
    return isSame(before, after)
      ? []
      : [{ title: field.title, value: `${shown(before, field)} ≠ ${shown(after, field)}` }];
  });
}

function isSame(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  return a instanceof Exact && b instanceof Exact ? a.equals(b) : a === b;
}

function shown(value: FieldValue | undefined, { type }: Field): string {
  return value === undefined ? "–" : type === "text" ? "…" : String(value);
}
