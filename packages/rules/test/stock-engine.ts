import { Engine } from "json-rules-engine";
import type { StockRules } from "../src/index.ts";
import type { StockRun } from "../src/verify/verify-by-stock.ts";

/** An unmodified json-rules-engine with exported rules, as another program would read them: from JSON text. */
export function startStock({ rules }: StockRules): StockRun {
  const engine = new Engine(JSON.parse(JSON.stringify(rules)));
  return async (facts) => (await engine.run(JSON.parse(JSON.stringify(facts)))).events;
}
