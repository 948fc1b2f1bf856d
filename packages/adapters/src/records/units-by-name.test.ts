import { expect, it } from "vitest";
import { readRecords } from "../../test/records.ts";

const units = [
  "unit,name,level",
  "18187,Xã Sơn Trung,commune",
  "00271,Phường Từ Liêm,commune",
  "10001,Xã Tân Thành,commune",
  "10002,Xã Tân Thành,commune",
  "10003,Phường Hòa An,commune",
  "10004,Phường Hoa An,commune",
].join("\n");

async function unitsOf(...names: readonly string[]) {
  const rows = names.map((name, index) => `h-${index},"${name}",returned`);
  return readRecords({ "units.csv": `${units}\n`, "case-file.csv": `id,unit,status\n${rows.join("\n")}\n` });
}

it("a listed unit is known by its name, with or without kind, office, place, capitals and diacritics", async () => {
  const { records } = await unitsOf(
    "Xã Sơn Trung",
    "Sơn Trung",
    "UBND xã Sơn Trung",
    "xa son trung",
    "SƠN TRUNG, huyện Hương Sơn",
    "Ủy ban nhân dân phường Từ Liêm",
    "Hoà An",
  );
  expect(records.map(({ unit }) => unit)).toEqual(["18187", "18187", "18187", "18187", "18187", "00271", "10003"]);
});

it("a code that a spreadsheet took the zeros from is known too; each is told once, with the code that was taken", async () => {
  const { records, report } = await unitsOf("271", "271", "18187", "Sơn Trung");
  expect(records.map(({ unit }) => unit)).toEqual(["00271", "00271", "18187", "18187"]);
  const told = report.warnings.filter(({ code }) => code === "record/unit-by-name");
  expect(told.map(({ given, example, place, what }) => [given, example, place?.row, what.en.split(": ")[1]])).toEqual([
    ["271", "00271", 2, "2 records"],
    ["Sơn Trung", "18187", 5, "1 records"],
  ]);
});

it("a name of several listed units is rejected, with the candidates; one of another kind or spelling is not that unit", async () => {
  const { records, report } = await unitsOf("Tân Thành", "Hoa An", "hoa an", "Phường Sơn Trung", "Xã Hương Sơn");
  expect(records.map(({ unit }) => unit)).toEqual([]);
  expect(report.problems.map(({ code, expected }) => [code, expected.en])).toEqual([
    ["record/ambiguous-unit", "the code of one of 10001 (Xã Tân Thành), 10002 (Xã Tân Thành)"],
    ["record/ambiguous-unit", expect.stringContaining("10003 (Phường Hòa An), 10004")],
    ["record/ambiguous-unit", expect.stringContaining("10003 (Phường Hòa An), 10004")],
    ["record/unknown-unit", expect.any(String)],
    ["record/unknown-unit", expect.any(String)],
  ]);
});

it("the same id under the code and under the name of its unit is there twice", async () => {
  const text = "id,unit,status\nh-1,18187,returned\nh-1,Sơn Trung,returned\n";
  const { report } = await readRecords({ "units.csv": `${units}\n`, "case-file.csv": text });
  expect(report.problems.map(({ code }) => code)).toEqual(["record/duplicate"]);
});
