import { parsePlainDate as parse } from "@cchc/core";
import { describe, expect, test } from "vitest";
import { faultsOf } from "../../test/faults.ts";
import { type Change, head, indicator, measure, smallPolicyTexts } from "../../test/small-policy.ts";
import { canonicalJson, dataSha256 } from "./canonical.ts";
import { ruleInForce } from "./policy.ts";
import { readPolicy, readPolicyData } from "./read-policy.ts";

const small = readPolicy(smallPolicyTexts());

function hashWith(...changes: readonly Change[]): string {
  return readPolicy(smallPolicyTexts(...changes)).sha256;
}

describe("a policy that is sound", () => {
  test("is read whole", () => {
    expect(small.id).toBe("demo");
    expect(small.max.toString()).toBe("10");
    expect(small.indicators.map(({ id }) => id)).toEqual(["on-time"]);
    expect([...small.measures.keys()]).toEqual(["cases-on-time"]);
  });

  test("lists indicators by id, with numbers as numbers", () => {
    const text = smallPolicyTexts().get(indicator) ?? "";
    const ids = ["10-b", "2-a", "9-c"];
    const texts = smallPolicyTexts([head, "max: 10", "max: 40"]);
    for (const id of ids) {
      texts.set(`indicators/${id}.yaml`, text.replace("id: on-time", `id: ${id}`));
    }
    expect(readPolicy(texts).indicators.map(({ id }) => id)).toEqual(["2-a", "9-c", "10-b", "on-time"]);
  });

  test("comes back the same from its data, as a stored result keeps it", () => {
    const again = readPolicyData(JSON.parse(JSON.stringify(small.files)));
    expect(again).toEqual(small);
    expect(again.sha256).toBe(small.sha256);
  });

  test("may begin with a byte order mark and end its lines as Windows does", () => {
    const windows = new Map(
      [...smallPolicyTexts()].map(([path, text]) => [path, `\ufeff${text.replaceAll("\n", "\r\n")}`]),
    );
    expect(readPolicy(windows).sha256).toBe(small.sha256);
  });

  test("with a fault in data that has no lines, names the file", () => {
    const data = JSON.parse(JSON.stringify(small.files));
    data["policy.yaml"].areas[0].max = 20;
    expect(faultsOf(() => readPolicyData(data))).toEqual(["policy.yaml area/maxima"]);
  });
});

describe("the hash of a policy is that of its content", () => {
  test("whatever the order of files", () => {
    expect(readPolicy(new Map([...smallPolicyTexts()].reverse())).sha256).toBe(small.sha256);
  });

  test.each<[string, Change]>([
    ["the order of keys", [head, "rank: { among: level, ties: standard }", "rank: { ties: standard, among: level }"]],
    ["comments", [indicator, "clause: Điều 1", "clause: Điều 1 # as amended"]],
    ["quotes", [indicator, "area: service", 'area: "service"']],
    ["layout", [measure, "numerator: { vi: đúng hạn, en: on time }", "numerator:\n    vi: đúng hạn\n    en: on time"]],
  ])("whatever %s", (_, change) => {
    expect(hashWith(change)).toBe(small.sha256);
  });

  test.each<[string, Change[]]>([
    ["a threshold changes", [[indicator, "shape: linear", "shape: capped-linear, fullAt: 80%"]]],
    ["a treatment changes", [[indicator, "noData: withhold", "noData: zero"]]],
    ["a date changes", [[indicator, "- from: 2026-01-01", "- from: 2025-12-31"]]],
    ["a title changes", [[head, "en: Demo", "en: Demonstration"]]],
  ])("and changes when %s", (_, changes) => {
    expect(hashWith(...changes)).not.toBe(small.sha256);
  });
});

describe("canonical JSON", () => {
  test("sorts keys at every depth and keeps the order of lists", () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }, 1], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1},1]}');
  });

  test("has the SHA-256 that any other tool computes", () => {
    expect(dataSha256({})).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    expect(dataSha256("Phú Thọ")).toBe("609a6b7d93a42d4ca050fbc37a8fa2499c913a5f4f4735442ac5c1f858fe258b");
  });
});

test("the rule in force on a day is the newest that has begun and not ended", () => {
  const [first] = small.indicators;
  const [rule] = first?.rules ?? [];
  if (first === undefined || rule === undefined) {
    throw new Error("the small policy has a rule");
  }
  const on = (text: string) => ruleInForce({ ...first, rules: [later, rule, ended] }, parse(text))?.max.toString();
  const later = { ...rule, from: parse("2026-04-01"), max: rule.max.times(2) };
  const ended = { ...rule, from: parse("2026-06-01"), to: parse("2026-06-30"), max: rule.max.times(3) };
  expect(["2025-12-31", "2026-01-01", "2026-03-31", "2026-04-01", "2026-06-30", "2026-07-01"].map(on)).toEqual([
    undefined,
    "10",
    "10",
    "20",
    "30",
    "20",
  ]);
});
