import process from "node:process";
import { visit } from "../../core/test/visit.ts";
import { clickhouseAddress } from "../src/warehouse/clickhouse/address.ts";
import { clientLink } from "../src/warehouse/clickhouse/client-link.ts";
import { load } from "../src/warehouse/clickhouse/load.ts";
import { visits } from "./visits.ts";

/** Loads visits as a process of its own, which can be ended; says on its output how many the servers have. */
const [, , where = "", count = ""] = process.argv;
const address = clickhouseAddress(where);
const link = await clientLink(address);
await load(
  { link, address, batch: 1000, progress: (records) => process.stdout.write(`${records}\n`) },
  {
    entity: visit,
    records: visits(Number(count)),
    account: () => ({ source: "visits.csv", sha256: "0".repeat(64), json: "{}" }),
  },
);
await link.close();
