import { type Result, type StockVerification, verifyByStock } from "@cchc/rules";

/** Judges the cards of a result by json-rules-engine as it is installed, on rules exported from the policy inside. */
export async function judgeByStock(result: Result): Promise<StockVerification> {
  const { Engine } = await import("json-rules-engine");
  return verifyByStock(result, ({ rules }) => {
    const engine = new Engine(rules);
    return async (facts) => (await engine.run(facts)).events;
  });
}
