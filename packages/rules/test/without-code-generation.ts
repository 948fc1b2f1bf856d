/** Compiles rules and scores a policy, one by one and as a batch; run where making code from text is forbidden, as a strict content security policy does. */
import { measureRatio, parsePeriod } from "@cchc/core";
import { columnsOf, compileBatch, compileRules, fromJsonRulesEngine, readPolicyData, score } from "@cchc/rules";
import { qd766 } from "@cchc/rules/policies";

function mayMakeCode(): boolean {
  try {
    // biome-ignore lint/security/noGlobalEval: whether it is forbidden is what this program asks
    return eval("true") === true;
  } catch {
    return false;
  }
}

const { rules } = fromJsonRulesEngine([
  { conditions: { all: [{ fact: "days", operator: "greaterThan", value: 15 }] }, event: { type: "late" } },
]);
const policy = readPolicyData(qd766);
const period = parsePeriod("2026-08");
const measurements = [measureRatio({ measure: "dossier-on-time", unit: "H44.104", period: period.text }, 854, 1270)];
const { cards } = score(policy, { period: period.text, measurements });
const batch = compileBatch(policy, { on: period.first }).score(columnsOf(policy, { period, measurements }));

process.stdout.write(
  JSON.stringify({
    mayMakeCode: mayMakeCode(),
    events: compileRules(rules).events({ days: 20 }),
    points: cards[0]?.total.points?.toFixed(2),
    pointsOfBatch: batch.total(0).points?.toFixed(2),
  }),
);
