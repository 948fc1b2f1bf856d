import { describe, expect, it } from "vitest";
import { cchc } from "../../test/cchc.ts";
import { type Change, dataOf, emptyFolder, policyWith } from "../../test/folders.ts";

const progress = "indicators/2-1-progress.yaml";
const linear = "score: { shape: linear }";

function bands(list: string): Change {
  return [progress, linear, `score: { shape: bands, direction: higher-is-better, bands: [${list}] }`];
}

async function underPolicy(policy: string) {
  const args = [
    "score",
    "--policy",
    policy,
    "--data",
    await dataOf("A,dossier-on-time,2026-08,9,10,"),
    "--period",
    "2026-08",
  ];
  const [vi, en] = [await cchc(args), await cchc(args, { language: "en" })];
  return { codes: [vi.code, en.code], out: vi.out + en.out, vi: vi.err.trimEnd(), en: en.err.trimEnd() };
}

describe("a broken policy ends with 3 and says where, what was given and what is expected", () => {
  it.each<[string, Change, [string, string]]>([
    [
      "overlapping bands",
      bands("{ below: 80%, points: 0 }, { atLeast: 70%, points: 20 }"),
      [
        "lỗi: indicators/2-1-progress.yaml:25:92: khoảng thứ 1 và khoảng thứ 2 chồng lên nhau, ví dụ tại 70%; đã cho 70%; cần mỗi giá trị từ 0% đến 100% thuộc đúng một khoảng [bands/overlap]",
        "error: indicators/2-1-progress.yaml:25:92: bands number 1 and number 2 overlap, for example at 70%; given 70%; expected every value from 0% to 100% in exactly one band [bands/overlap]",
      ],
    ],
    [
      "a gap between bands",
      bands("{ below: 70%, points: 0 }, { atLeast: 80%, points: 20 }"),
      [
        "lỗi: indicators/2-1-progress.yaml:25:92: có giá trị không thuộc khoảng nào; đã cho 70%; cần mỗi giá trị từ 0% đến 100% thuộc đúng một khoảng [bands/gap]",
        "error: indicators/2-1-progress.yaml:25:92: a gap: this value lies in no band; given 70%; expected every value from 0% to 100% in exactly one band [bands/gap]",
      ],
    ],
    [
      "a date that does not exist",
      ["policy.yaml", "from: 2026-01-01", "from: 2026-02-30"],
      [
        'lỗi: policy.yaml:15:7: from: Không có ngày này; ngày cuối của tháng là 2026-02-28; đã cho "2026-02-30"; cần ngày từ 01 đến 28; ví dụ: 2026-02-28 [date/no-such-day]',
        'error: policy.yaml:15:7: from: There is no such day; the last day of that month is 2026-02-28; given "2026-02-30"; expected a day from 01 to 28; example: 2026-02-28 [date/no-such-day]',
      ],
    ],
  ])("%s", async (_, change, [vietnamese, english]) => {
    expect(await underPolicy(await policyWith(change))).toEqual({
      codes: [3, 3],
      out: "",
      vi: vietnamese,
      en: english,
    });
  });

  const secondRule = `rules:
  - from: 2026-01-01
    basis: law
    source: { document: 2/QĐ-UBND, confidence: high }
    max: 20
    score: { shape: linear }
    when: { emptyDenominator: zero, noData: withhold }`;
  const bomb = Array.from({ length: 30 }, (_, i) => `b${i + 1}: &b${i + 1} [*b${i}, *b${i}, *b${i}]`).join("\n");

  it.each<[string, Change, RegExp]>([
    [
      "an unknown key",
      [progress, "max: 20", "maximum: 20"],
      /^error: indicators\/2-1-progress\.yaml:24:5: .*; given maximum; expected .* \[schema\/unknown-key\]$/m,
    ],
    [
      "two rules from the same day",
      [progress, "rules:", secondRule],
      /^error: indicators\/2-1-progress\.yaml:21:11: two rules begin on the same day; given 2026-01-01, 2026-01-01; expected .* \[rule\/same-from\]$/m,
    ],
    [
      "a named condition that leads back to itself",
      ["policy.yaml", "print:", "conditions:\n  a: { condition: b }\n  b: { condition: a }\nprint:"],
      /^error: policy\.yaml:59:6: .*; given a → b → a; expected .* \[condition\/cycle\]$/m,
    ],
    [
      "aliases that explode",
      ["policy.yaml", "print:", `b0: &b0 [ha, ha]\n${bomb}\nprint:`],
      /^error: policy\.yaml:59:10: .*; given \*b0; expected .* \[yaml\/alias\]$/m,
    ],
    [
      "a line of 50 MB",
      ["policy.yaml", "id: qd-766", `# ${"x".repeat(50_000_000)}\nid: qd-766`],
      /^error: policy\.yaml: the file is too large; expected at most 1048576 bytes \[folder\/file-too-large\]$/,
    ],
    [
      "text where YAML ends",
      ["policy.yaml", "periods: [month", "periods: [month, {"],
      /^error: policy\.yaml:16:\d+: .* \[yaml\/syntax\]/,
    ],
  ])("%s", async (_, change, english) => {
    const { codes, out, vi, en } = await underPolicy(await policyWith(change));
    expect([...codes, out]).toEqual([3, 3, ""]);
    expect(en).toMatch(english);
    expect(vi).toMatch(/^lỗi: /);
  });
});

describe("a policy that is not there", () => {
  it("is wrong usage, and those that ship are told", async () => {
    const { codes, vi, en } = await underPolicy("qd-767");
    expect(codes).toEqual([2, 2]);
    expect(vi).toMatch(
      /^lỗi: không có bộ chỉ số này; đã cho qd-767; cần một thư mục, hoặc một trong: .*qd-766.* \[policy\/unknown\]$/,
    );
    expect(en).toMatch(
      /^error: no such policy; given qd-767; expected a folder, or one of: .*qd-766.* \[policy\/unknown\]$/,
    );
  });

  it("in a folder is unreadable input", async () => {
    const { codes, en } = await underPolicy(await emptyFolder());
    expect(codes).toEqual([3, 3]);
    expect(en).toBe(
      "error: policy.yaml is missing; expected one policy.yaml at the root of the folder [policy/no-head]",
    );
  });
});
