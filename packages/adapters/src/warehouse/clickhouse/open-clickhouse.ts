import process from "node:process";
import { type ClickHouseAddress, clickHouseAddress } from "./address.ts";
import type { LoaderOptions } from "./clickhouse-loader.ts";
import { noCluster } from "./clickhouse-problem.ts";
import { ClickHouseStore } from "./clickhouse-store.ts";
import { clientLink } from "./client-link.ts";
import { failoverLink } from "./failover-link.ts";
import type { ClickHouseLink } from "./link.ts";

/**
 * Opens a ClickHouse with the records of the last load that it holds. The password is in the environment as `CLICKHOUSE_PASSWORD`.
 *
 * @throws CchcError `clickhouse/unreachable`, `clickhouse/no-cluster` and others of a server; `source/missing-library` without `@clickhouse/client`.
 * @example
 * const store = await openClickhouse("clickhouse://ch1:8123,ch2:8123/motcua?cluster=tinh");
 */
export async function openClickhouse(text: string, options?: LoaderOptions): Promise<ClickHouseStore> {
  const address = clickHouseAddress(text);
  const link = failoverLink(await Promise.all(address.urls.map((url) => clientLink({ url, ...loginTo(address) }))));
  const { database, cluster, shown } = address;
  const store = new ClickHouseStore(link, { database, cluster, shown }, options);
  try {
    await expectCluster(link, address);
    await store.find();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

function loginTo({ database, user }: ClickHouseAddress) {
  const password = process.env["CLICKHOUSE_PASSWORD"];
  return {
    database,
    ...(user === undefined ? {} : { username: user }),
    ...(password === undefined ? {} : { password }),
  };
}

async function expectCluster(link: ClickHouseLink, { cluster, shown }: ClickHouseAddress): Promise<void> {
  if (cluster === undefined) {
    return;
  }
  for await (const [nodes] of link.rows(`SELECT count() FROM system.clusters WHERE cluster = '${cluster}'`)) {
    if (Number(nodes) === 0) {
      throw noCluster(cluster, shown);
    }
  }
}
