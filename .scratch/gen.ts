import { DuckDBInstance } from "@duckdb/node-api";
const n = Number(process.argv[2]); const out = process.argv[3]!;
const i = await DuckDBInstance.create(":memory:", { threads: "2", memory_limit: "4GB" }); const c = await i.connect();
const h = (k: number) => `(hash(i, ${k}) % 1000000 / 1000000.0)`;
const sql = `
COPY (
 WITH base AS (
  SELECT i, lpad((i % 3321)::VARCHAR, 5, '0') AS unit,
   TIMESTAMP '2023-12-01 08:00:00' + to_seconds(CAST(${h(1)} * 34000000 AS BIGINT)) AS r,
   CAST(2 + ${h(2)} * 20 AS INTEGER) AS lim, ${h(3)} AS u3, ${h(4)} AS u4, ${h(5)} AS u5, ${h(6)} AS u6, ${h(7)} AS u7, ${h(8)} AS u8, ${h(9)} AS u9
  FROM range(${n}) t(i)),
 dated AS (SELECT *, r + to_days(lim + 2 * (lim // 5)) AS due, r + to_seconds(CAST((u3 * 1.25) * 86400 * (lim + 2*(lim//5)) AS BIGINT)) AS e FROM base)
 SELECT 'SIM-' || i AS id, unit, '2.00' || (1000 + i % 400) AS "procedure",
  CASE WHEN u4 < 0.55 THEN 'online' WHEN u4 < 0.95 THEN 'in-person' WHEN u4 < 0.98 THEN 'postal' END AS channel,
  CASE WHEN u4 < 0.3 THEN 'self' WHEN u4 < 0.5 THEN 'assisted' WHEN u4 < 0.55 THEN 'official' END AS "filedBy",
  CASE WHEN u5 < 0.02 THEN 'registered' WHEN u5 < 0.04 THEN 'received' WHEN u5 < 0.09 THEN 'processing' WHEN u5 < 0.11 THEN 'supplement-asked' WHEN u5 < 0.12 THEN 'payment-asked' WHEN u5 < 0.13 THEN 'withdrawn' WHEN u5 < 0.145 THEN 'stopped' WHEN u5 < 0.16 THEN 'refused' WHEN u5 < 0.3 THEN 'finished' ELSE 'returned' END AS status,
  r AS "receivedAt", CASE WHEN u6 < 0.97 THEN due END AS "dueAt", CASE WHEN u5 >= 0.12 THEN e END AS "endedAt", CASE WHEN u5 >= 0.3 THEN e + INTERVAL 5 HOUR END AS "returnedAt",
  CASE WHEN u6 > 0.95 THEN lim::BIGINT END AS "timeLimit",
  CASE WHEN u7 < 0.1 THEN 1::BIGINT WHEN u7 < 0.11 THEN 2::BIGINT ELSE 0::BIGINT END AS supplements,
  CASE WHEN u7 < 0.1 THEN r + INTERVAL 1 DAY END AS "supplementAskedAt", CASE WHEN u7 < 0.09 THEN r + INTERVAL 3 DAY END AS "supplementGivenAt",
  CASE WHEN u8 < 0.05 THEN 1::BIGINT ELSE 0::BIGINT END AS extensions,
  CASE WHEN u8 < 0.05 THEN due - INTERVAL 1 DAY END AS "extendedAt",
  u8 < 0.9 AS "writtenRefusal", CASE WHEN u8 BETWEEN 0.02 AND 0.2 THEN CAST(due AS DATE) END AS "apologyAt", CAST(u9 * 3 AS BIGINT) AS "reviewReturns",
  CASE WHEN u9 < 0.7 THEN CAST(u9 * 100000 AS BIGINT) END AS fee, u9 < 0.4 AS "paidOnline", u9 < 0.8 AS "digitisedInput", u8 < 0.95 AS "resultRequired", u8 < 0.85 AS "electronicResult", u9 > 0.6 AS "reusedData", u7 < 0.99 AS synced
 FROM dated
) TO '${out}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)`;
const s = performance.now(); await c.run(sql); console.log("generated", n, performance.now() - s);
