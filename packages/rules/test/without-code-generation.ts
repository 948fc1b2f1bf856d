/** Compiles rules and scores a policy; run where making code from text is forbidden, as a strict content security policy does. */
import { measureRatio } from "@cchc/core";
import { compileRules, fromJsonRulesEngine, readPolicyData, score } from "@cchc/rules";
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
const onTime = measureRatio({ measure: "dossier-on-time", unit: "H44.104", period: "2026-08" }, 854, 1270);
const { cards } = score(readPolicyData(qd766), { period: "2026-08", measurements: [onTime] });

process.stdout.write(
  JSON.stringify({
    mayMakeCode: mayMakeCode(),
    events: compileRules(rules).events({ days: 20 }),
    points: cards[0]?.total.points?.toFixed(2),
  }),
);
