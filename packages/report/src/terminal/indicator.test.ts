import { measureRatio } from "@cchc/core";
import { type Policy, type Result, readPolicyData, score } from "@cchc/rules";
import { qd766 } from "@cchc/rules/policies";
import { describe, expect, it } from "vitest";
import { commune, demo, demoFiles, demoResult, en, everything, firstCard, of, vi } from "../../test/demo.ts";
import { renderIndicator } from "./indicator.ts";
import type { TerminalStyle } from "./terminal-style.ts";

/** The demo policy with another rule for its first indicator. */
function withRule(rule: object): Readonly<Record<string, unknown>> {
  const file = "indicators/1-on-time.yaml";
  const source = { document: "1/QĐ-UBND", confidence: "high" };
  const when = { emptyDenominator: "withhold", noData: "withhold" };
  const rules = [{ from: "2026-01-01", basis: "law", source, max: 10, when, ...rule }];
  return { ...demoFiles, [file]: { ...Object(demoFiles[file]), rules } };
}

function page(result: Result, policy: Policy, asked: { code: string; style: TerminalStyle }): string {
  const indicator = policy.indicators.find(({ code }) => code === asked.code);
  if (indicator === undefined) {
    throw new Error(`no indicator ${asked.code}`);
  }
  return renderIndicator(result, policy, { card: firstCard(result), indicator, style: asked.style });
}

describe("the page of an indicator", () => {
  const all = demoResult({ units: [commune("A")], ...everything("A") });

  it("tells what is asked, the counts, the arithmetic, the next outcome, the remedy and the source", () => {
    expect(page(all, demo, { code: "1.1", style: vi })).toBe(`Xã A (A) · 1.1 Đúng hạn: 9 / 10
  Mục đích: Để phục vụ
  Căn cứ: Điều 1
  Tử số: 9 – đúng hạn
  Mẫu số: 10 – tất cả
  Giá trị: 9/10 = 90%
  Tính điểm: tỷ lệ thuận: 10 điểm × 90% = 9
  Mức kế tiếp: thêm 1 đạt “Đúng hạn” (9/10 → 10/10; giả định 1 còn thay đổi được, số liệu không cho biết): 9 → 10 điểm; tổng 15,50 → 16,50
  Việc cần làm: Làm sớm hơn
  Nguồn quy tắc: 1/QĐ-UBND; quy định, độ tin cậy cao; áp dụng từ 01/01/2026`);
  });

  it("gives an amount with its unit, and no points for what is followed only", () => {
    const text = page(all, demo, { code: "1.2", style: en });
    expect(text).toContain("1.2 Mean time: followed, not scored\n");
    expect(text).toContain("  Value: 2.35 days – the mean\n");
    expect(text).toContain("  Scoring: followed, not scored\n");
  });

  it("says where the counts were read", () => {
    const from = { file: "counts.csv", row: 7 };
    const measurements = [{ ...measureRatio(of("A", "on-time"), 9, 10), from }];
    const result = demoResult({ units: [commune("A")], measurements });
    expect(page(result, demo, { code: "1.1", style: vi })).toContain("9/10 = 90% (counts.csv, dòng 7)");
    expect(page(result, demo, { code: "1.1", style: en })).toContain("9/10 = 90% (counts.csv, row 7)");
  });

  it("has no share of an empty denominator", () => {
    const measurements = [measureRatio(of("A", "on-time"), 0, 0)];
    const text = page(demoResult({ units: [commune("A")], measurements }), demo, { code: "1.1", style: en });
    expect(text).toContain("  Value: 0/0\n");
    expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  it("says that the result is partial", () => {
    const inputs = [{ name: "counts.csv", sha256: "00", read: 2, accepted: 1, rejected: 1 }];
    const partial = demoResult({ units: [commune("A")], ...everything("A"), inputs });
    expect(page(partial, demo, { code: "1.1", style: en }).split("\n")[1]).toBe(
      "PARTIAL RESULT: rows of data that were rejected: 1.",
    );
  });
});

describe("the page of an indicator that conditions decide", () => {
  const most = { fact: "value", operator: "greaterThanInclusive", value: 0.9 };
  const many = { fact: "denominator", operator: "greaterThan", value: 20 };
  const policy = readPolicyData(withRule({ score: { shape: "pass-fail", pass: { all: [most, many] } } }));
  const measurements = [measureRatio(of("A", "on-time"), 19, 20)];
  const result = score(policy, { period: "2026-08", units: [commune("A")], measurements });

  it("shows every comparison with its outcome, and what decided", () => {
    expect(
      page(result, policy, { code: "1.1", style: vi }),
    ).toContain(`  Tính điểm: không đạt: giá trị ≥ 90% và mẫu số > 20 (mẫu số là 20): 0 điểm
  Điều kiện:
    Điều kiện đạt:
      ✗ sai: tất cả các điều kiện sau – quyết định
        ✓ đúng: giá trị ≥ 90% (giá trị là 95%)
        ✗ sai: mẫu số > 20 (mẫu số là 20) – quyết định
`);
  });
});

describe("what points are worth", () => {
  it("is told where something was left out and the rest was rescaled", () => {
    const measurements = [measureRatio(of("A", "on-time"), 9, 10), measureRatio(of("A", "answered"), 0, 0)];
    const text = page(demoResult({ units: [commune("A")], measurements }), demo, { code: "1.1", style: en });
    expect(text).toContain(
      "  Worth: In the area “Service”: 9 points; In the total: 12 points; times the total maximum: 9 × 20 = 180; points in the total: 180 ÷ 15 = 12\n",
    );
  });
});

describe("the page of a composed indicator", () => {
  const policy = readPolicyData(qd766);
  const measurements = [
    measureRatio(of("H44.104", "fee-dossier-paid-online"), 446, 522),
    measureRatio(of("H44.104", "fee-procedure-paid-online"), 9, 34),
    measureRatio(of("H44.104", "fee-procedure-synced"), 5, 34),
  ];
  const result = score(policy, { period: "2026-08", measurements });

  it("shows every part with its counts and its own arithmetic", () => {
    const text = page(result, policy, { code: "3.5–3.6", style: vi });
    expect(text).toContain("  Tính điểm: tổng các thành phần = 6,16\n");
    expect(text).toContain(
      "  + Hồ sơ có phí được thanh toán trực tuyến (3.6): 5,13 / 6: 446/522; tỷ lệ thuận: 6 điểm × 85,44% = 5,13\n",
    );
    expect(text).toContain("0,66 / 2: 9/34; tỷ lệ thuận đến mức 80%: 2 điểm × 26,47% ÷ 80% = 0,66\n");
    expect(text).toContain("0,37 / 2,50: 5/34; tỷ lệ thuận: 2,50 điểm × 14,71% = 0,37\n");
  });

  it("shows the other reading of the rule beside the one that is applied", () => {
    expect(page(result, policy, { code: "3.5–3.6", style: en })).toMatch(
      /Another reading \(not applied\): By the document part C .* → 6\.16 points/,
    );
  });
});
