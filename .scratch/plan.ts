import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
const q = readFileSync("/tmp/dkb/q.sql", "utf8").split(";\n--values ");
const values = JSON.parse(q[1]!.split("\n")[0]!);
const i = await DuckDBInstance.create(":memory:", { threads: "2" }); const c = await i.connect();
const text = q[0]!.replace(/\$(\d+)/g, (_, k) => `'${values[k - 1]}'`);
let t = performance.now(); await c.runAndReadAll("EXPLAIN " + text); console.log("plan", performance.now() - t, process.cpuUsage());
for (const o of ["filter_pushdown","expression_rewriter","common_subexpressions","statistics_propagation","unused_columns","join_filter_pushdown","projection_pullup","sum_rewriter","column_lifetime","filter_pullup","compressed_materialization","duplicate_groups","reorder_filter"]) {
  await c.run(`SET disabled_optimizers = '${o}'`).catch((e) => console.log(o, String(e).slice(0, 80)));
  t = performance.now(); const u = process.cpuUsage().user; await c.runAndReadAll("EXPLAIN " + text); console.log("without", o, Math.round(performance.now() - t), Math.round((process.cpuUsage().user - u) / 1000));
}
