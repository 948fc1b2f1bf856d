import { Measure } from "@cchc/core";
import { describe, expect, it } from "vitest";
import { definitionLines } from "./definition-lines.ts";

const en = { language: "en", columns: undefined, digits: 2 } as const;
const vi = { ...en, language: "vi" } as const;
const words = { vi: "số", en: "number" };

function share(count: object): Measure {
  const given = { numerator: words, denominator: words };
  return Measure.parse({ id: "m", kind: "ratio", title: words, given, count: { by: "share", ...count } });
}

const ended = {
  entity: "case-file",
  in: { at: "endedAt" },
  rule: "bieu-ii06a",
  population: { fact: "outcome", operator: "in", value: ["late", "pending-late"] },
  exclude: { fact: "status", operator: "equal", value: "withdrawn" },
  numerator: {
    all: [
      { fact: "apologyAt", operator: "isPresent", value: true },
      { fact: "apologyAt", operator: "lessThanInclusive", value: { fact: "periodEnd" } },
      { fact: "digitisedInput", operator: "equal", value: false },
    ],
  },
};

describe("how a measure counts records is told in words", () => {
  it("by the titles of fields, facts, codes and counting rules", () => {
    expect(definitionLines(share(ended), vi)).toEqual([
      ["Bản ghi", "Hồ sơ thủ tục hành chính; “Ngày giờ kết thúc xử lý” trong kỳ"],
      ["Cách tính", "Tình hình giải quyết theo Biểu số II.06a/VPCP/KSTT"],
      ["Tính khi", "“Kết quả theo Biểu II.06a” ∈ {“quá hạn”, “đang xử lý, quá hạn”}"],
      ["Trừ khi", "“Trạng thái” = “công dân yêu cầu rút hồ sơ”"],
      ["Đạt khi", "có “Ngày xin lỗi” và “Ngày xin lỗi” ≤ “Ngày cuối kỳ” và “Giấy tờ nộp được số hóa” = không"],
    ]);
    const met = definitionLines(share(ended), en).at(-1);
    expect(met?.[1]).toMatch(/^“[^”]+” is present and “[^”]+” ≤ “Last day of the period” and “[^”]+” = no$/);
  });

  it.each([
    [
      { open: { from: "receivedAt", to: "endedAt" } },
      "begun (“Received at”) and not over (“Ended at”) on some day of the period",
    ],
    [{ standing: {} }, "standing on the last day of the period"],
    [
      { standing: { from: "receivedAt", to: "endedAt" } },
      "standing on the last day of the period: since “Received at”, until “Ended at”",
    ],
  ])("with the dates that put a record into a period: %j", (belongs, text) => {
    const { numerator } = ended;
    const [records] = definitionLines(share({ entity: "case-file", in: belongs, numerator }), en);
    expect(records).toEqual(["Records", `Case file; ${text}`]);
  });

  it("of other measures, or of none, has no such lines", () => {
    expect(definitionLines(share({ by: "quotient", numerator: "a", denominator: "b" }), en)).toEqual([]);
  });
});
