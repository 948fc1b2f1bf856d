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
  expect(report.warnings).toEqual([]);
});

it("a name with a place is not the listed unit of another place", async () => {
  const list = 'unit,name,level\n10001,"Xã Tân Thành, huyện A",commune\n10002,"Xã Tân Thành, huyện B",commune\n';
  const names = ["Xã Tân Thành, huyện B", "tan thanh - huyen a", "Xã Tân Thành, huyện C", "Xã Tân Thành"];
  const rows = names.map((name, index) => `h-${index},"${name}",returned\n`).join("");
  const { records, report } = await readRecords({ "units.csv": list, "case-file.csv": `id,unit,status\n${rows}` });
  expect(records.map(({ unit }) => unit)).toEqual(["10002", "10001"]);
  expect(report.problems.map(({ code }) => code)).toEqual(["record/unknown-unit", "record/ambiguous-unit"]);
});

it("a text that names two communes is of neither", async () => {
  const { records, report } = await unitsOf("Xã Sơn Trung, xã Hương Sơn", "Xã Sơn Trung - Phường Từ Liêm");
  expect(records).toEqual([]);
  expect(report.problems.map(({ code }) => code)).toEqual(["record/unknown-unit", "record/unknown-unit"]);
});

it("zeros are put back, never taken away", async () => {
  const { records, report } = await unitsOf("0271", "000271");
  expect(records.map(({ unit }) => unit)).toEqual(["00271"]);
  expect(report.problems.map(({ code, given }) => [code, given])).toEqual([["record/unknown-unit", "000271"]]);
});

it("without a list a name that the register knows is rejected with its code, and any other text is a unit", async () => {
  const text = "id,unit,status\nh-1,Xã Sơn Trung,returned\nh-2,Phòng Nội vụ,returned\nh-3,18187,returned\n";
  const words = { vi: "18187 (Xã Sơn Trung)", en: "18187 (Xã Sơn Trung)" };
  const unitNames = (name: string) => (name === "Xã Sơn Trung" ? words : undefined);
  const { records, report } = await readRecords({ "case-file.csv": text }, { unitNames });
  expect(records.map(({ unit }) => unit)).toEqual(["Phòng Nội vụ", "18187"]);
  expect(report.problems.map(({ code, expected }) => [code, expected.en])).toEqual([
    [
      "record/unknown-unit",
      "the code of a unit; by the register of units this is the name of 18187 (Xã Sơn Trung); or a units.csv with that name",
    ],
  ]);
});
