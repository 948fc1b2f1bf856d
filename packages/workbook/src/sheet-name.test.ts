import { describe, expect, it } from "vitest";
import { freeSheetName, sheetTitle } from "./sheet-name.ts";

describe("the name of a sheet", () => {
  it("has nothing that Excel forbids, and at most 31 letters", () => {
    expect(sheetTitle("Hồ sơ: một/nhiều cửa [*]")).toBe("Hồ sơ một nhiều cửa");
    expect(sheetTitle("'Báo cáo số liệu giải quyết thủ tục hành chính'")).toBe("Báo cáo số liệu giải quyết thủ");
  });

  it("gets a number where a sheet has it already, whatever the capitals", () => {
    expect(freeSheetName("Hồ sơ", new Set(["hồ sơ", "Hồ sơ 2"]))).toBe("Hồ sơ 3");
    expect(freeSheetName("a".repeat(31), new Set(["a".repeat(31)]))).toBe(`${"a".repeat(29)} 2`);
  });
});
