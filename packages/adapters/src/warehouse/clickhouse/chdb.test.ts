import { chdbLink } from "../../../test/chdb-link.ts";
import { clickhouseEngine } from "../../../test/clickhouse-engine.ts";
import { warehouseContract } from "../../../test/warehouse-contract.ts";

warehouseContract(
  "the current ClickHouse",
  async () => {
    const link = chdbLink();
    return clickhouseEngine(link, async () => link.close());
  },
  30,
);
