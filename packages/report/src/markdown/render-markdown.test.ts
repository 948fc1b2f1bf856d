import { measureRatio } from "@cchc/core";
import { readPolicyData, score } from "@cchc/rules";
import { describe, expect, it } from "vitest";
import { commune, demoFiles, demoResult, everything, firstCard, of, published } from "../../test/demo.ts";
import { assessed, flaggedResult, measuredFlags } from "../../test/flagged.ts";
import { reportSubject } from "../subject/report-subject.ts";
import { renderMarkdown } from "./render-markdown.ts";

const units = [commune("A"), commune("B")];
const measurements = [
  ...everything("A").measurements,
  measureRatio(of("B", "on-time"), 1, 2),
  measureRatio(of("B", "answered"), 4, 4),
];
const both = demoResult({ units, measurements, published: [published("A", "4-online", 4)] });

/** Unit A in July, with 8 of 10 on time. */
function julyOf(policy: ReturnType<typeof readPolicyData>) {
  const inJuly = [8, 1].map((numerator, index) => ({
    ...measureRatio(of("A", index === 0 ? "on-time" : "answered"), numerator, index === 0 ? 10 : 2),
    period: "2026-07",
  }));
  return score(policy, { period: "2026-07", units: [commune("A")], measurements: inJuly });
}

describe("a result of several units as Markdown", () => {
  it("has the ranking with areas, grade and evidence, the most points lost, data and method", () => {
    const page = renderMarkdown(reportSubject(both), { language: "vi" });
    expect(page).toMatch(/^# Bộ thử · Tháng 8\/2026\n\n## Bảng xếp hạng\n\n### Xã, phường, đặc khu \(2\)\n\n/);
    expect(page).toContain(
      "| Hạng | Đơn vị | Mã | Tổng | Phục vụ/10 | Kiến nghị/5 | Trực tuyến/5 | Xếp loại | Bằng chứng |\n",
    );
    expect(page).toContain("| 1 | Xã A | A | 15,50 | 9,00 | 2,50 | 4,00 | Tốt | 75% |\n");
    expect(page).toContain("| 2 | Xã B | B | 10,00 | 5,00 | 5,00 | – | Tốt | 75% |\n");
    expect(page).toContain(
      "| 1.1 | Đúng hạn | 6,00 | 3,00 | 2 trong 2 |\n| 2.1 | Trả lời kiến nghị | 2,50 | 1,25 | 1 trong 2 |\n",
    );
    expect(page).toContain("\n## Số liệu và cách tính\n");
    expect(page).toContain("Xếp loại là mức mặc định (lựa chọn của bộ chỉ số, độ tin cậy thấp), không phải quy định");
  });

  it("shows what changed since a period before under the same policy", () => {
    const before = julyOf(readPolicyData(demoFiles));
    const page = renderMarkdown(reportSubject(both, { before }), { language: "en" });
    expect(page).toContain("Change against July 2026, by the same policy.");
    expect(page).toContain("| 1 | Xã A | A | 15.50 | +5 | 1 |");
    expect(page).toContain("| 2 | Xã B | B | 10.00 | – | – |");
  });

  it("compares nothing with a result of another policy, and says why", () => {
    const head = { ...Object(demoFiles["policy.yaml"]), notes: [{ vi: "khác", en: "other" }] };
    const before = julyOf(readPolicyData({ ...demoFiles, "policy.yaml": head }));
    const page = renderMarkdown(reportSubject(both, { before }), { language: "en" });
    expect(page).toContain("Not compared with the period before (July 2026): it was judged by another policy");
    expect(page).not.toContain("Rank before");
  });

  it("compares nothing with a later period", () => {
    const page = renderMarkdown(reportSubject(julyOf(readPolicyData(demoFiles)), { before: both }), { language: "vi" });
    expect(page).toContain("Không so sánh: Tháng 8/2026 không phải là kỳ trước.");
  });

  it("says what to do when there is no unit", () => {
    const page = renderMarkdown(reportSubject(demoResult({ units: [], measurements: [] })), { language: "en" });
    expect(page).toContain("The result has no unit. Score data that has units: `cchc score`.");
  });

  it("says at the top that the result is partial", () => {
    const inputs = [{ name: "counts.csv", sha256: "00", read: 3, accepted: 1, rejected: 2 }];
    const page = renderMarkdown(reportSubject({ ...both, inputs, partial: true }), { language: "en" });
    expect(page).toContain("\n> **PARTIAL RESULT: rows of data that were rejected: 2.**\n");
    expect(page).toContain("| counts.csv | – | 3 | 1 | 2 | 00 |\n");
  });

  it("is the same, byte for byte, for the same subject", () => {
    const pages = [both, both].map((result) => renderMarkdown(reportSubject(result), { language: "vi" }));
    expect(pages[0]).toBe(pages[1]);
  });
});

describe("a card as Markdown", () => {
  const card = renderMarkdown(reportSubject(both), { language: "en", card: firstCard(both) });

  it("has the total, the areas, and each indicator with points, status, reason, clause, source and remedy", () => {
    expect(card).toMatch(
      /^# Xã A \(A\)\n\nAugust 2026 · Demo index\n\n- \*\*Total:\*\* 15.50 \/ 20\n- \*\*Grade:\*\* Good\n/,
    );
    expect(card).toContain("| Service | 9 | 10 | 10 | 100% |\n");
    expect(card).toContain("| 1.1 | On time | 9 | 10 | scored | 9/10 = 90% |\n");
    expect(card).toContain("### 1.1 On time: 9 / 10\n\n- **Purpose:** To serve\n- **Clause:** Điều 1\n");
    expect(card).toContain("- **Scoring:** in proportion: 10 points × 90% = 9\n");
    expect(card).toContain("- **What to do:** Do it earlier\n");
    expect(card).toContain("- **Source of the rule:** 1/QĐ-UBND; law, confidence high; from 1 January 2026\n");
  });

  it("has the next better outcome", () => {
    expect(card).toMatch(/- \*\*Next outcome:\*\* 1 more that meet “On time” \(9\/10 → 10\/10/);
  });

  it("is the whole page where it is the only one", () => {
    const page = renderMarkdown(reportSubject(flaggedResult({ measurements: measuredFlags(2) })), { language: "vi" });
    expect(page).toMatch(/^# Xã A \(A\)\n/);
    expect(page).not.toContain("Bảng xếp hạng");
  });

  it("puts self-scored, verified and computed points side by side, movements and areas beside the total", () => {
    const assessments = [assessed("self", "10", { reason: "Lý do" }), assessed("verified", "8")];
    const result = flaggedResult({ measurements: measuredFlags(7), assessments });
    const page = renderMarkdown(reportSubject(result), { language: "vi" });
    expect(page).toContain("| Mã | Tiêu chí | Điểm | Tối đa áp dụng | Tình trạng | Giá trị | Tự chấm | Thẩm định |\n");
    expect(page).toContain("| 1.1 | Đúng hạn ⚑ I1 I2 | 9 | 10 | đã chấm | 9/10 = 90% | 10 | 8 |\n");
    expect(page).toContain("- **Điểm tự chấm:** 10, ngày 20/08/2026; so với điểm tính +1; Lý do\n");
    expect(page).toContain("\n## NGOÀI TỔNG ĐIỂM (không tính vào tổng)\n\n## Giám sát\n");
    expect(page).toContain("| O.1 | Hồ sơ | – | 0 | theo dõi | 12 hồ sơ | −3 hồ sơ |\n");
    expect(page).toContain("- **Chuyển biến so với 2016–2021:** −3 hồ sơ\n");
    expect(page).toContain("\n## Cảnh báo (không trừ điểm)\n\n- I1    Dấu hiệu I1\n  - ");
  });

  it("has the first records by what they were, with how many there are", () => {
    const one = measureRatio(of("A", "on-time"), 9, 10);
    const records = { notMet: ["h-1"], met: ["h-2", "h-3", "h-4", "h-5", "h-6", "h-7"], excluded: ["h-9"] };
    const result = demoResult({ units: [commune("A")], measurements: [{ ...one, excluded: 4, records }] });
    const page = renderMarkdown(reportSubject(result), { language: "en" });
    expect(page).toContain("- **Records (meet it):** h-2, h-3, h-4, h-5, h-6, … (kept in the result: 6)\n");
    expect(page).toContain("- **Records (excluded):** h-9, … (4 in all)\n");
  });
});
