import { openRecords } from "@cchc/adapters";
import { entities, parsePeriod, measureRecords, type MeasurePlan } from "@cchc/core";
import { vietnamCalendar } from "@cchc/core/vietnam";
import { openDuckdb } from "../packages/adapters/src/warehouse/duckdb/open-duckdb.ts";
import { measureWarehouse } from "../packages/adapters/src/warehouse/measure-warehouse.ts";
import { findPolicy } from "../packages/cli/src/policy/find-policy.ts";
const policy = await findPolicy("son-trung-2021-2026");
const source = await openRecords("examples/son-trung/data", { entities });
const all = []; for await (const r of source.records()) all.push(r);
console.log(all.length, "records");
const w = await openDuckdb({ threads: 2 });
let t = performance.now();
await w.loadAll(all, entities);
console.log("load", performance.now() - t);
for (const text of process.argv.slice(2)) {
const plan: MeasurePlan = { measures: policy.measures, entities, named: policy.named, calendar: vietnamCalendar(), period: parsePeriod(text), baselines: new Map(Object.entries(policy.baselines ?? {})), supplied: source.supplied, units: source.units.map(u=>u.code), unitDays: new Map([["18187", {from: undefined, to: "2025-06-30" as never}]]), keepRecords: 20 };
t = performance.now(); const a = await measureRecords(plan, all); const ta = performance.now() - t;
t = performance.now(); const b = await measureWarehouse(plan, w); const tb = performance.now() - t;
const bad = a.measurements.filter((m, i) => JSON.stringify(m) !== JSON.stringify(b.measurements[i]));
console.log(text, a.measurements.length, "differ", bad.length, ta, tb);
for (const m of bad.slice(0, 12)) { console.log(JSON.stringify(m).slice(0,600)); console.log("  ", JSON.stringify(b.measurements.find(x => x.measure === m.measure && x.unit === m.unit)).slice(0,600)); }
if (JSON.stringify(a.records) !== JSON.stringify(b.records)) { for (const r of a.records) { const o = b.records.find(x=>x.entity===r.entity); if (JSON.stringify(o)!==JSON.stringify(r)) console.log("REC", JSON.stringify(r), JSON.stringify(o)); } console.log(a.records.map(r=>r.entity).join()===b.records.map(r=>r.entity).join()); }
}
