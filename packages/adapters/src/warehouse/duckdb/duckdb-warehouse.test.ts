import { warehouseContract } from "../../../test/warehouse-contract.ts";
import { loadEach } from "../load-records.ts";
import { openDuckdb } from "./open-duckdb.ts";

warehouseContract(
  "DuckDB",
  async () => {
    const warehouse = await openDuckdb();
    return {
      load: async (records, entities) => {
        warehouse.clear();
        await loadEach(records, warehouse, { entities });
        return warehouse;
      },
      close: () => warehouse.close(),
    };
  },
  100,
);
