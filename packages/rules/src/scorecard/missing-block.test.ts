import { describe, expect, test } from "vitest";
import { commune, gapOf, shareOf } from "../../test/build-policy.ts";
import { faultsOf } from "../../test/faults.ts";
import { smallPolicyTexts } from "../../test/small-policy.ts";
import { renderMessage } from "../explain/render-message.ts";
import { readPolicy } from "../policy/read-policy.ts";
import { score } from "./score.ts";

const second = (text: string) =>
  text
    .replaceAll("on-time", "satisfaction")
    .replace("area: service", "area: survey")
    .replace('code: "1.1"', 'code: "2.1"');

/** Files on time for 10 points, and a survey for 10 with a rule for when it was not held. */
function textsWith(treatment: string, days = "from: 2026-01-01") {
  const rule = `whenMissing: { treatment: ${treatment}, ${days}, basis: choice, source: { document: 5/QĐ-UBND, confidence: high } }`;
  const texts = smallPolicyTexts([
    "policy.yaml",
    "    max: 10\n",
    `    max: 10\n  - id: survey\n    title: { vi: Khảo sát, en: Survey }\n    short: { vi: Khảo sát, en: Survey }\n    max: 10\n    ${rule}\n`,
  ]);
  texts.set(
    "indicators/satisfaction.yaml",
    second(texts.get("indicators/on-time.yaml") ?? "").replace("measure: cases-satisfaction", "measure: satisfied"),
  );
  texts.set(
    "measures/satisfied.yaml",
    (texts.get("measures/cases-on-time.yaml") ?? "").replace("id: cases-on-time", "id: satisfied"),
  );
  return texts;
}

const onTime = shareOf({ unit: "A", measure: "cases-on-time" }, 3, 4);

function cardOf(texts: ReadonlyMap<string, string>, survey = gapOf({ unit: "A", measure: "satisfied" }, "no-data")) {
  const input = { period: "2026-08", units: [commune("A")], measurements: [onTime, survey] };
  const [card] = score(readPolicy(texts), input).cards;
  if (card === undefined) {
    throw new Error("no card");
  }
  const notes = (card.notes ?? []).map((note) => renderMessage(note, { language: "en", digits: 2 }));
  return { area: card.areas[1], total: card.total, notes };
}

describe("a block of data that is missing as a whole", () => {
  test("is left out where the policy says so, the rest is rescaled, and the card says that it was", () => {
    const { area, total, notes } = cardOf(textsWith("exclude-and-rescale"));
    expect([area?.status, area?.points, area?.applicable.toString()]).toEqual(["not-applicable", undefined, "0"]);
    expect([total.points?.toString(), total.max.toString(), total.rescaled]).toEqual(["15", "20", true]);
    expect([total.applicable.toString(), total.evidence.toString()]).toEqual(["10", "1"]);
    expect(area?.missing?.source.document).toBe("5/QĐ-UBND");
    expect(notes).toEqual([
      "Survey: all data is missing; by rule the block is left out and the rest rescaled (5/QĐ-UBND)",
    ]);
  });

  test("keeps its maximum where the policy withholds, and the card says so too", () => {
    const { area, total, notes } = cardOf(textsWith("withhold"));
    expect([area?.status, total.points?.toString(), total.rescaled]).toEqual(["no-data", "7.5", false]);
    expect(notes).toEqual([
      "Survey: all data is missing; by rule no points are given and the maximum still counts (5/QĐ-UBND)",
    ]);
  });

  test("is judged like any other once there is data", () => {
    const { area, notes } = cardOf(
      textsWith("exclude-and-rescale"),
      shareOf({ unit: "A", measure: "satisfied" }, 1, 2),
    );
    expect([area?.status, area?.points?.toString(), area?.missing, notes]).toEqual(["scored", "5", undefined, []]);
  });

  test("is not ruled upon before the rule is in force", () => {
    const { area, notes } = cardOf(textsWith("exclude-and-rescale", "from: 2026-09-01"));
    expect([area?.status, area?.missing, notes]).toEqual(["no-data", undefined, []]);
  });

  test("needs a rule with a source, and days in order", () => {
    const broken = textsWith("withhold", "from: 2026-09-01, to: 2026-08-01");
    expect(faultsOf(() => readPolicy(broken))).toEqual(["policy.yaml:15:63 policy/ends-before-it-begins"]);
  });
});
