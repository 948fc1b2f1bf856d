import type { FieldValue } from "@cchc/core";
import { Exact } from "@cchc/core";
import { describe, test } from "vitest";
import { hasPostgres, startPostgres } from "../../../test/postgres-server.ts";
import { warehouseContract } from "../../../test/warehouse-contract.ts";
import { byEntity } from "../../../test/warehouse-engine.ts";
import { databaseAddress } from "../../postgres/address.ts";
import { defaultPostgresLimits } from "../../postgres/limits.ts";
import { PostgresSession } from "../../postgres/session.ts";
import { orderColumn } from "../compile/scope.ts";
import { postgres } from "../dialect/postgres.ts";
import type { EntityTable } from "../warehouse.ts";
import { PostgresWarehouse } from "./postgres-warehouse.ts";

function literal(value: FieldValue | undefined): string {
  if (value === undefined) {
    return "NULL";
  }
  return typeof value === "string" ? postgres.text(value) : value instanceof Exact ? value.toString() : String(value);
}

if (hasPostgres) {
  process.env["PGPASSWORD"] = "mat-khau";
  warehouseContract(
    "PostgreSQL",
    async () => {
      const server = await startPostgres();
      let session: PostgresSession | undefined;
      return {
        load: async (records, entities) => {
          await session?.close();
          const tables: EntityTable[] = [];
          const statements: string[] = [];
          for (const [entity, list] of byEntity(records, entities)) {
            const name = postgres.quote(entity.id);
            const fields = Object.entries(entity.fields);
            const columns = fields.map(([column, field]) => `${postgres.quote(column)} ${postgres.columnType(field)}`);
            const rows = list.map(
              (record, place) => `(${[...fields.map(([column]) => literal(record[column])), place].join(", ")})`,
            );
            statements.push(
              `DROP TABLE IF EXISTS ${name}; CREATE TABLE ${name} (${columns.join(", ")}, ${orderColumn} BIGINT);`,
              `INSERT INTO ${name} VALUES ${rows.join(", ")};`,
            );
            tables.push({ entity: entity.id, relation: name });
          }
          server.run(statements.join("\n"));
          session = new PostgresSession(databaseAddress(server.url), defaultPostgresLimits);
          return new PostgresWarehouse(session, tables);
        },
        close: async () => {
          await session?.close();
          await server.stop();
        },
      };
    },
    40,
  );
} else {
  describe("PostgreSQL as a warehouse", () => {
    test.skip("no server can be started here: apt-get install postgresql", () => undefined);
  });
}
