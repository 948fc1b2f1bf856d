import { readPolicyData, score } from "@cchc/rules";
import { describe, expect, it } from "vitest";
import { commune, demoFiles, en, everything, firstCard, vi } from "../../test/demo.ts";
import { renderCard } from "./card.ts";
import { renderIndicator } from "./indicator.ts";
import { renderNotes } from "./notes.ts";
import { renderPolicy } from "./policy.ts";

const text = { vi: "Lớp thử", en: "Test layer" };
const source = { document: "9/QĐ-UBND", confidence: "high" };

/** The demo policy; from 16 August on 90% earns full points. Rules count for their days. */
const layer = readPolicyData({
  ...Object.fromEntries(Object.entries(demoFiles).map(([path, file]) => [`base/${path}`, file])),
  "policy.yaml": {
    id: "layer",
    extends: "demo",
    title: text,
    decision: { document: "9/QĐ-UBND", issuedBy: text },
    from: "2026-01-01",
    change: "pro-rata",
  },
  "overrides/full-from-90.yaml": {
    at: "1-on-time.score",
    from: "2026-08-16",
    value: { shape: "capped-linear", fullAt: "90%" },
    basis: "choice",
    source,
    why: text,
    examples: [{ name: "nine", given: { counts: { numerator: 9, denominator: 10 } }, expect: { points: 10 } }],
  },
});
const result = score(layer, { period: "2026-08", units: [commune("A"), commune("B")], ...everything("A") });
const card = firstCard(result);

describe("a rule that changed inside the period", () => {
  it("is told at the head of the card and part by part below the indicator, in Vietnamese", () => {
    const page = renderCard(result, layer, { card, style: vi });
    expect(page).toContain(
      "\n  ! 1 tiêu chí đổi quy tắc trong kỳ (1.1): mỗi quy tắc tính theo số ngày; không so thẳng với kỳ khác\n",
    );
    expect(
      page,
    ).toContain(`  1.1       9,52/10   Đúng hạn: 9/10; đổi quy tắc trong kỳ, tính theo số ngày: 9 × 15/31 ngày + 10 × 16/31 ngày = 9,52 điểm
         +     9/10   01/08/2026 – 15/08/2026: 9/10; tỷ lệ thuận: 10 điểm × 90% = 9
         +    10/10   16/08/2026 – 31/08/2026: 9/10; 90% ≥ 90%: đạt điểm tối đa, 10 điểm
`);
  });

  it("is told with the document of each part where one indicator is shown, in English", () => {
    const [indicator] = layer.indicators;
    const page = indicator === undefined ? "" : renderIndicator(result, layer, { card, indicator, style: en });
    expect(page).toContain(
      "  + 1 August 2026 – 15 August 2026: 9 / 10: 9/10; in proportion: 10 points × 90% = 9 (1/QĐ-UBND)\n",
    );
    expect(page).toContain("  + 16 August 2026 – 31 August 2026: 10 / 10: 9/10; ");
    expect(page).toContain("(9/QĐ-UBND)\n");
  });

  it("is told once below the table", () => {
    const notes = renderNotes(result, layer, en).split("\n");
    expect(notes.filter((note) => note.includes("changed their rule"))).toEqual([
      "  1 indicator(s) changed their rule in the period (1.1): each rule counts for its days; not to be compared with other periods as it is",
    ]);
  });

  it("belongs to a policy that says what it extends", () => {
    expect(renderPolicy(layer, vi)).toContain("\n  Mở rộng demo, thay 1 giá trị\n");
  });
});
