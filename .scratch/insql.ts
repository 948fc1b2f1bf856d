import { entities, parsePeriod, recordMeasure } from "@cchc/core";
import { vietnamCalendar } from "@cchc/core/vietnam";
import { compiled, newScope } from "../packages/adapters/src/warehouse/count/counting.ts";
import { duckdb } from "../packages/adapters/src/warehouse/dialect/duckdb.ts";
import { measureSql } from "../packages/adapters/src/warehouse/compile/record-measure.ts";
import { findPolicy } from "../packages/cli/src/policy/find-policy.ts";
for (const id of ["son-trung-2021-2026","qd-766"]) { const policy = await findPolicy(id); let n=0,t=0;
for (const m of policy.measures.values()) { const c = recordMeasure(m); if (!c) continue; t++;
 const scope = newScope({ warehouse: { dialect: duckdb } as never, table: {entity: c.entity, relation:"x"}, entity: entities.get(c.entity)!, plan: {named: policy.named, calendar: vietnamCalendar(), unitDays: new Map()} as never, periods: [parsePeriod("2024")] });
 try { measureSql(m, scope); n++; } catch (e) { console.log(m.id, c.by, (e as Error).message); } } console.log(id, n, t); }
