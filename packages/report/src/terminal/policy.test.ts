import { plainDate } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { demo, en, vi } from "../../test/demo.ts";
import { renderPolicy } from "./policy.ts";

describe("a policy at a glance", () => {
  it("says whose decision it is, when it is in force and what its rules stand on, in Vietnamese", () => {
    expect(renderPolicy(demo, vi).split("\n").slice(0, -1)).toEqual([
      "demo  Bộ thử",
      "  Căn cứ: 1/QĐ-UBND, UBND tỉnh",
      "  Áp dụng: 01/01/2026 – chưa định ngày hết hiệu lực",
      "  3 lĩnh vực, 4 tiêu chí, 20 điểm",
      "  Quy tắc dựa trên: 4 quy định (độ tin cậy cao)",
      "  · Ghi chú của bộ thử.",
    ]);
  });

  it("and in English, with its last day where it has one", () => {
    const text = renderPolicy({ ...demo, to: plainDate(2026, 12, 31) }, en);
    expect(text).toContain("  In force: 1 January 2026 – 31 December 2026\n");
    expect(text).toContain("  Rules stand on: 4 law (confidence high)\n");
    expect(text).toMatch(/ {2}sha256 [0-9a-f]{64}$/);
  });
});
