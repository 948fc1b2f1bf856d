import { type Measurement, measureAmount, measureRatio } from "@cchc/core";
import { type Result, readPolicyData, type ScoreInput, score } from "@cchc/rules";
import { sonTrung20212026 } from "@cchc/rules/policies";

/** A result of units whose counts are made up, each from its number, so that every run has the same. */
export function simulatedResult(count: number): Result {
  const policy = readPolicyData(sonTrung20212026);
  const units = Array.from({ length: count }, (_, index) => ({
    code: `SIM-${String(index).padStart(4, "0")}`,
    name: `Xã mô phỏng ${index}`,
    level: "commune",
    parent: `Tỉnh mô phỏng ${index % 34}`,
  }));
  const counted = [...policy.measures.values()];
  const measurements = units.flatMap(({ code }, unit) =>
    counted.map((measure, index): Measurement => {
      const of = { measure: measure.id, unit: code, period: "2024" };
      const number = noise(unit, index);
      if (number % 29 === 0) {
        return { ...of, status: "no-data" };
      }
      return measure.kind === "amount"
        ? measureAmount(of, number % 12)
        : measureRatio(of, (((number % 500) * (60 + (number % 41))) / 100) | 0, number % 500);
    }),
  );
  const input: ScoreInput = { period: "2024", units, measurements };
  return score(policy, input);
}

/** A number from two others that looks like chance. */
function noise(a: number, b: number): number {
  let state = (a * 2_654_435_761 + b * 40_503 + 12_345) >>> 0;
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return state >>> 0;
}
