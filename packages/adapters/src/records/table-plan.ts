import type { Entity, PlainDate } from "@cchc/core";
import type { TableColumns } from "../source/table.ts";
import { sourceName } from "../source/table-source.ts";
import { type PlannedField, planField } from "./planned-field.ts";
import type { RecordTable } from "./tables-in-file.ts";

/** Two dates that can only stand in one order. */
export interface PlannedOrder {
  readonly earlier: PlannedField;
  readonly later: PlannedField;
  /** How much of their texts is compared: the day, or all. */
  readonly length: number;
}

/** How one file is read: which columns, as which fields. */
export interface TablePlan {
  readonly entity: Entity;
  readonly columns: TableColumns;
  /** All but `id` and `unit`. */
  readonly fields: readonly PlannedField[];
  readonly id: PlannedField;
  readonly unit: PlannedField;
  readonly order: readonly PlannedOrder[];
}

const dayLength = 10;
const wholeLength = 19;

/** The plan for one file of records; dates after `asOf` will be refused where they cannot lie ahead. */
export function planTable({ entity, mapping, source }: RecordTable, asOf: PlainDate | undefined): TablePlan {
  const planning = { file: sourceName(source.place), mapping, asOf };
  const id = planField("id", entity.fields.id, planning);
  const unit = planField("unit", entity.fields.unit, planning);
  const fields = Object.entries(entity.fields)
    .filter(([name]) => name !== "id" && name !== "unit")
    .map(([name, field]) => planField(name, field, planning));
  const all = [id, unit, ...fields];
  const read = all.filter(({ constant }) => constant === undefined);
  // A column that the mapping names has to be there, even for a field that may be blank.
  const named = new Set(Object.keys(mapping?.columns ?? {}));
  const isRequired = ({ name, field }: PlannedField) => field.required === true || named.has(name);
  const required = new Set(read.filter(isRequired).map(({ column }) => column));
  const optional = new Set(read.map(({ column }) => column).filter((column) => !required.has(column)));
  return {
    entity,
    columns: { required: [...required], optional: [...optional], aliases: aliasesOf(read) },
    fields,
    id,
    unit,
    order: orderOf(entity, all),
  };
}

/** A column that no mapping names may stand under the title of its field, as in a workbook that people fill in. */
function aliasesOf(fields: readonly PlannedField[]): ReadonlyMap<string, readonly string[]> {
  const unnamed = fields.filter(({ name, column }) => name === column);
  return new Map(unnamed.map(({ column, field }) => [column, [field.title.vi, field.title.en]]));
}

function orderOf({ order = [] }: Entity, fields: readonly PlannedField[]): readonly PlannedOrder[] {
  const byName = new Map(fields.map((field) => [field.name, field]));
  return order.flatMap(([first, second]) => {
    const [earlier, later] = [byName.get(first), byName.get(second)];
    return earlier === undefined || later === undefined
      ? []
      : [{ earlier, later, length: earlier.byDay || later.byDay ? dayLength : wholeLength }];
  });
}
