import type { Entity, PlainDate } from "@cchc/core";
import { columnsOf, type DatabaseColumn, quoted } from "../../postgres/catalog.ts";
import type { TableUse } from "../../postgres/postgres-tables.ts";
import type { PostgresSession } from "../../postgres/session.ts";
import { nameOf, orderOf, placeOf, tableSource, wantedOf } from "../../postgres/table-source.ts";
import type { PlannedField } from "../../records/planned-field.ts";
import { planTable, type TablePlan } from "../../records/table-plan.ts";
import { findColumns } from "../../source/header.ts";

/** A table of records with the plan that its rows would be read by. */
export interface ServerTable {
  readonly use: TableUse;
  readonly entity: Entity;
  /** Its name in accounts and messages. */
  readonly file: string;
  readonly plan: TablePlan;
  /** Names of all columns, as a header. */
  readonly names: readonly string[];
  /** The columns that records are made of. */
  readonly wanted: readonly DatabaseColumn[];
  /** As SQL names it. */
  readonly relation: string;
  /** The order in which rows are read: `ORDER BY …`. */
  readonly order: string;
}

/** Looks at the columns of a table as the reading of its rows does. */
export async function serverTable(
  session: PostgresSession,
  use: TableUse,
  { asOf, signal }: { readonly asOf?: PlainDate | undefined; readonly signal?: AbortSignal | undefined },
): Promise<ServerTable> {
  const { table, ...rest } = use;
  const plan = planTable({ ...rest, source: tableSource(session, table) }, asOf);
  const all = await columnsOf(session, table, signal);
  const { file } = placeOf(session, table);
  const wanted = wantedOf(all, plan.columns, file);
  return {
    use,
    entity: use.entity,
    file,
    plan,
    names: all.map(nameOf),
    wanted,
    relation: `${quoted(table.schema)}.${quoted(table.name)}`,
    order: orderOf(all, wanted),
  };
}

/** The column of the table that a field is read from; undefined for a constant, and for a field that the table lacks. */
export function columnOf({ names, wanted, plan }: ServerTable, field: PlannedField): DatabaseColumn | undefined {
  const place = field.constant === undefined ? findColumns(names, plan.columns).get(field.column) : undefined;
  return place === undefined ? undefined : wanted.find((column) => nameOf(column) === names[place]);
}
