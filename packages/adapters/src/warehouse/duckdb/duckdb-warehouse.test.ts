import { loadAll } from "../../../test/load-all.ts";
import { warehouseContract } from "../../../test/warehouse-contract.ts";
import { openDuckdb } from "./open-duckdb.ts";

warehouseContract(
  "DuckDB",
  async () => {
    const warehouse = await openDuckdb();
    return {
      load: async (records, entities) => {
        warehouse.clear();
        await loadAll(warehouse, records, entities);
        return warehouse;
      },
      close: () => warehouse.close(),
    };
  },
  100,
);
