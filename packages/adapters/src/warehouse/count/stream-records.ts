import type { AnyRecord, Entity, FieldValue } from "@cchc/core";
import { orderColumn } from "../compile/scope.ts";
import type { Statement } from "../statement/statement.ts";
import type { EntityTable, Warehouse } from "../warehouse.ts";

/** Which records of an entity are fetched. */
export interface RecordsOf {
  readonly entity: Entity;
  readonly table: EntityTable;
  /** Which of them, as SQL over the columns of the table; all when absent. */
  readonly where?: string;
  /** What follows the order, such as a limit. */
  readonly tail?: string;
  readonly values?: readonly string[];
}

/** Records of an entity as they came, one by one, whole. */
export async function* streamRecords(warehouse: Warehouse, of: RecordsOf): AsyncGenerator<AnyRecord, void, undefined> {
  const fields = Object.entries(of.entity.fields);
  const { dialect } = warehouse;
  for await (const row of warehouse.rows(recordsStatement(warehouse, of))) {
    const record: Record<string, FieldValue | undefined> & { id: string; unit: string } = { id: "", unit: "" };
    for (const [place, [name, field]] of fields.entries()) {
      const value = dialect.read(field, row[place] ?? null);
      if (value !== undefined) {
        record[name] = value;
      }
    }
    yield record;
  }
}

function recordsStatement({ dialect }: Warehouse, { entity, table, where, tail, values = [] }: RecordsOf): Statement {
  const columns = Object.entries(entity.fields).map(([name, field]) => dialect.selected(field, dialect.quote(name)));
  const kept = where === undefined ? "" : ` WHERE ${where}`;
  const order = ` ORDER BY ${dialect.quote(orderColumn)}${tail === undefined ? "" : ` ${tail}`}`;
  return { text: `SELECT ${columns.join(", ")} FROM ${table.relation} AS r${kept}${order}`, values };
}
