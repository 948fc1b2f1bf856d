import { describe, expect, it } from "vitest";
import { alignColumns } from "./columns.ts";

const columns = [
  { title: "Hạng", align: "right" },
  { title: "Đơn vị", align: "left" },
] as const;

describe("columns of text", () => {
  it("are as wide as their widest text, with nothing after the last one", () => {
    expect(
      alignColumns(columns, [
        ["1", "Xã Bà Rịa"],
        ["12345", "Xã"],
      ]),
    ).toBe(" Hạng  Đơn vị\n    1  Xã Bà Rịa\n12345  Xã");
  });

  it("stand under each other whether letters are composed or not", () => {
    const rows = ["Xã Hoà".normalize("NFD"), "Xã Hoà".normalize("NFC")].map((name) => [name, "x"]);
    const lines = alignColumns(
      [
        { title: "", align: "left" },
        { title: "", align: "left" },
      ],
      rows,
    ).split("\n");
    expect(lines[1]).toBe(lines[2]);
  });

  it("take a row with a cell too few as blank there", () => {
    expect(alignColumns(columns, [["1"]])).toBe("Hạng  Đơn vị\n   1");
  });

  it("are the headings alone when there is no row", () => {
    expect(alignColumns(columns, [])).toBe("Hạng  Đơn vị");
  });
});
