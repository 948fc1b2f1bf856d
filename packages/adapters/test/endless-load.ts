import process from "node:process";
import { openClickhouse } from "../src/warehouse/clickhouse/open-clickhouse.ts";
import { visit, visits } from "./visits.ts";

/** Loads records until it is killed, and says when the first of them are there. */
const store = await openClickhouse(process.argv[2] ?? "", { batch: 100, tries: 1 });
const loader = await store.loader(visit);
for (const record of visits(350)) {
  await loader.add(record);
}
process.stdout.write("half\n");
setInterval(() => undefined, 1000);
