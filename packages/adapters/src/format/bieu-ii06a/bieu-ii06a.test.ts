import { describe, expect, it } from "vitest";
import { mappingOf, readRecords } from "../../../test/records.ts";
import { failure } from "../../../test/temporary-folder.ts";
import { workbookParts } from "../../../test/workbook.ts";
import { zipArchive } from "../../../test/zip-archive.ts";
import { xlsxFiles } from "../../xlsx/xlsx-files.ts";

const title = [
  "Biểu số II.06a/VPCP/KSTT,,,,,,,,,,,,",
  "TÌNH HÌNH GIẢI QUYẾT TTHC,,,,,,,,,,,,",
  '"Kỳ báo cáo: Tháng 8/2026 (Từ ngày 15/7/2026 đến ngày 14/8/2026)",,,,,,,,,,,,',
  ",,,,,,,,,,,,",
  "TT,Lĩnh vực,Số hồ sơ nhận giải quyết,,,,Đã giải quyết,,,,Đang giải quyết,,",
  ",,Tổng số,Trong kỳ,,Từ kỳ trước,Tổng số,Trước hạn,Đúng hạn,Quá hạn,Tổng số,Trong hạn,Quá hạn",
  "(1),(2),(3)=(4)+(5)+(6),(4),(5),(6),(7)=(8)+(9)+(10),(8),(9),(10),(11)=(12)+(13),(12),(13)",
];
const fields = ["1,Chứng thực,7,4,2,1,6,4,2,0,1,1,0", "2,Hộ tịch,3,2,1,0,2,1,0,1,1,1,0"];
const total = ",Tổng số,10,6,3,1,8,5,2,1,2,2,0";
const signatures = [",NGƯỜI LẬP BIỂU,,,,,,,,THỦ TRƯỞNG,,,", ",Nguyễn Thị Simulated,,,,,,,,Trần Văn Simulated,,,"];
const mapping = (columns: string) =>
  mappingOf(`files: [{ file: bieu.csv, entity: ii06a-report, format: bieu-ii06a, columns: { ${columns} } }]`);
const unit = mapping("unit: { value: '18187' }");

function form(...rows: readonly string[]): string {
  return `${[...title, ...rows].join("\n")}\n`;
}

describe("a form II.06a as offices keep it", () => {
  it("gives its total as one report, with the days of its title", async () => {
    const { records, report } = await readRecords(
      { "bieu.csv": form(...fields, total, ...signatures) },
      { mapping: unit },
    );
    expect(records).toEqual([
      {
        id: "II.06a 2026-07-15..2026-08-14",
        unit: "18187",
        firstDay: "2026-07-15",
        lastDay: "2026-08-14",
        received: 10,
        receivedOnline: 6,
        receivedInPerson: 3,
        carriedOver: 1,
        done: 8,
        doneEarly: 5,
        doneOnTime: 2,
        doneLate: 1,
        pending: 2,
        pendingInTime: 2,
        pendingLate: 0,
      },
    ]);
    expect(report.files).toMatchObject([{ read: 1, accepted: 1, rejected: 0 }]);
    expect(report.warnings.map(({ code }) => code)).toEqual(["ii06a/field-of-work", "ii06a/no-figures"]);
    expect(JSON.stringify(report)).not.toContain("Simulated");
  });

  it("is recognised without a mapping when it tells its unit", async () => {
    const text = form(total).replace("TÌNH HÌNH", "Mã đơn vị: 18187 TÌNH HÌNH");
    const { records } = await readRecords({ "ii06a-report.csv": text });
    expect(records).toMatchObject([{ unit: "18187", received: 10 }]);
  });

  it("is read from a workbook as from a file of text", async () => {
    const cells = (line: string) =>
      [...line.matchAll(/"([^"]*)"|([^,]+)|(?<=,|^)(?=,|$)/g)].map((one) => one[1] ?? one[2] ?? "");
    const rows = [...title, ...fields, total, ...signatures].map(
      (line) =>
        `<row>${cells(line)
          .map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`)
          .join("")}</row>`,
    );
    const book = zipArchive(workbookParts([{ name: "Biểu 06a", rows: rows.join("") }]));
    const inBook = mappingOf(
      "files: [{ file: bieu.xlsx, entity: ii06a-report, format: bieu-ii06a, columns: { unit: { value: '18187' } } }]",
    );
    const read = await readRecords({ "bieu.xlsx": book }, { mapping: inBook, kinds: [xlsxFiles()] });
    expect(read.records).toEqual(
      (await readRecords({ "bieu.csv": form(...fields, total) }, { mapping: unit })).records,
    );
  });

  it("that goes on for thousands of rows is refused, not read half", async () => {
    const long = Array.from({ length: 5_000 }, (_, index) => `${index},Lĩnh vực ${index},1,1,0,0,1,1,0,0,0,0,0`);
    const error = await failure(readRecords({ "bieu.csv": form(...long, total) }, { mapping: unit }));
    expect(error).toMatchObject({ code: "ii06a/too-long" });
  });

  it("that fields of work do not add up to is read, with the column", async () => {
    const wrong = "2,Hộ tịch,3,2,1,0,2,1,0,1,2,1,0";
    const { report } = await readRecords({ "bieu.csv": form(total, ...fields.slice(0, 1), wrong) }, { mapping: unit });
    expect(report.warnings.filter(({ code }) => code === "ii06a/fields-differ")).toMatchObject([
      { given: "2", expected: { en: "3, the sum of the fields of work" }, place: { row: 8, field: "(11)" } },
    ]);
  });

  it("whose rows of sections repeat their fields is added up once", async () => {
    const section = "I,Cấp xã,10,6,3,1,8,5,2,1,2,2,0";
    const { report } = await readRecords({ "bieu.csv": form(section, ...fields, total) }, { mapping: unit });
    expect(report.warnings.map(({ code }) => code)).toEqual(["ii06a/field-of-work"]);
  });

  it("with a blank or odd figure in its total is rejected with the number of the column", async () => {
    const { records, report } = await readRecords(
      { "bieu.csv": form(",Tổng số,1.000,6,3,,8,5,2,1,2,2,0") },
      { mapping: unit },
    );
    expect(records).toEqual([]);
    expect(report.problems).toMatchObject([
      { code: "number/not-whole", given: "1.000", place: { file: "bieu.csv", row: 8, field: "(3)" } },
      { code: "cell/blank", place: { row: 8, field: "(6)" } },
    ]);
  });
});

it.each([
  { that: "has no numbers of columns", text: "TT,Lĩnh vực\n1,Hộ tịch\n", code: "ii06a/not-the-form" },
  { that: "has no total", text: form(...fields), code: "ii06a/no-total" },
  { that: "has two totals", text: form(total, total), code: "ii06a/two-totals" },
  {
    that: "is of other days than its mapping says",
    text: form(total),
    mapped: mapping("unit: { value: '18187' }, firstDay: { value: 2026-07-01 }"),
    code: "ii06a/days-disagree",
  },
  { that: "tells two periods", text: form(total).replace("Tháng 8", "Tháng 9"), code: "ii06a/days-disagree" },
  { that: "tells no days", text: form(total).replace(/"Kỳ.*"/, ""), code: "ii06a/no-period" },
  { that: "tells no unit", text: form(total), mapped: mapping("received: { value: '1' }"), code: "ii06a/no-unit" },
])("a form that $that is refused with $code", async ({ text, mapped = unit, code }) => {
  expect(await failure(readRecords({ "bieu.csv": text }, { mapping: mapped }))).toMatchObject({ problems: [{ code }] });
});
