import { describe, expect, it } from "vitest";
import type { Grid } from "./grid.ts";
import { gridParts, gridTop } from "./grid-parts.ts";
import type { TableColumns, TablePart } from "./table.ts";

function gridOf(rows: readonly (readonly string[])[], more: Partial<Grid> = {}): Grid {
  const numbered = async function* () {
    for (const [index, cells] of rows.entries()) {
      yield { row: index + 1, cells };
    }
  };
  return { place: { file: "f.xlsx", sheet: "Hồ sơ" }, rows: numbered(), ragged: "pad", sha256: () => "", ...more };
}

async function read(grid: Grid, columns: TableColumns) {
  const parts: TablePart[] = [];
  for await (const part of gridParts(grid, { columns })) {
    parts.push(part);
  }
  return parts;
}

const titled = [
  ["ỦY BAN NHÂN DÂN XÃ SƠN TRUNG"],
  [],
  ["Sổ theo dõi hồ sơ, tháng 8 năm 2026", "", ""],
  ["STT", "Mã hồ sơ", "Mã đơn vị"],
  ["1", "h-1", "18187"],
  ["2", "h-2", "18187"],
];
const columns = {
  required: ["id", "unit"],
  aliases: new Map([
    ["id", ["Mã hồ sơ"]],
    ["unit", ["Mã đơn vị"]],
  ]),
};

describe("a grid of cells", () => {
  it("has its header where the columns are that must be there; what stands above is told", async () => {
    const [header, ...rest] = await read(gridOf(titled), columns);
    expect(header).toMatchObject({
      columns: ["id", "unit"],
      labels: new Map([
        ["id", "Mã hồ sơ"],
        ["unit", "Mã đơn vị"],
      ]),
    });
    expect(header?.kind === "header" && header.warnings.map(({ code, place }) => [code, place])).toEqual([
      ["table/title-rows", { file: "f.xlsx", sheet: "Hồ sơ", row: 4 }],
      ["table/unknown-column", { file: "f.xlsx", sheet: "Hồ sơ", row: 4, field: "STT" }],
    ]);
    expect(rest).toMatchObject([{ row: 5 }, { row: 6 }, { kind: "end", read: 2 }]);
    expect(await gridTop(gridOf(titled), columns)).toEqual({ cells: titled[3], row: 4 });
  });

  it("has its header where somebody said it is", async () => {
    const twice = [
      ["id", "unit"],
      ["id", "unit", "status"],
      ["h-1", "1", "returned"],
    ];
    expect(await gridTop(gridOf(twice, { headerRow: 2 }), columns)).toMatchObject({ row: 2 });
  });

  it("without the columns that must be there is refused at the row that has most of them", async () => {
    const rows = [["Sổ"], ["STT", "Mã hồ sơ", "Đơn vị"], ["1", "h-1", "Sơn Trung"]];
    await expect(read(gridOf(rows), columns)).rejects.toMatchObject({
      problems: [{ code: "table/missing-column", place: { row: 2, field: "unit" } }],
    });
  });

  it("sets aside a repeated header and rows of totals, and passes over blank rows", async () => {
    const rows = [
      ["id", "unit"],
      ["h-1", "1"],
      ["id", "unit"],
      ["", ""],
      ["h-2", "1"],
      ["", "Tổng cộng:"],
      ["TỔNG SỐ", "2"],
    ];
    const parts = await read(gridOf(rows), columns);
    expect(parts.slice(1)).toMatchObject([
      { kind: "row", row: 2 },
      { kind: "aside", row: 3, problem: { code: "row/repeated-header" } },
      { kind: "row", row: 5 },
      { kind: "aside", row: 6, problem: { code: "row/total", given: "Tổng cộng:" } },
      { kind: "aside", row: 7, problem: { code: "row/total", given: "TỔNG SỐ" } },
      { kind: "end", read: 2 },
    ]);
  });

  it("takes a record whose text only begins like a total for a record", async () => {
    const parts = await read(
      gridOf([
        ["id", "unit"],
        ["Tổng hợp báo cáo", "1"],
      ]),
      columns,
    );
    expect(parts[1]).toMatchObject({ kind: "row", row: 2 });
  });

  it("has blank cells where a row is short, and refuses a row with text beside the table", async () => {
    const rows = [["id", "unit"], ["h-1"], ["h-2", "1", "", "ghi chú lạc"]];
    expect(await read(gridOf(rows), columns)).toMatchObject([
      { kind: "header" },
      {
        kind: "row",
        cells: new Map([
          ["id", "h-1"],
          ["unit", ""],
        ]),
      },
      { kind: "refused", row: 3, problem: { code: "table/too-many-cells" } },
      { kind: "end", read: 2 },
    ]);
  });
});
