import { Buffer } from "node:buffer";
import { describe, expect, it } from "vitest";
import { mappingOf, readRecords } from "../../test/records.ts";
import { failure } from "../../test/temporary-folder.ts";

const header = "id,unit,status";
/** Rows of a table in Unicode, TCVN3 (each character one byte) and VNI. */
const unicode = "h-1,Xã Hương Sơn,Đã trả kết quả\nh-2,Phường Trần Phú,Đang xử lý\n";
const tcvn3 =
  "h-1,X\u00b7 H\u00ad\u00acng S\u00acn,\u00a7\u00b7 tr\u00b6 k\u00d5t qu\u00b6\nh-2,Ph\u00ad\u00eang Tr\u00c7n Ph\u00f3,\u00a7ang x\u00f6 l\u00fd\n";
const vni =
  "h-1,Xa\u00f5 H\u00f6\u00f4ng S\u00f4n,\u00d1a\u00f5 tra\u00fb ke\u00e1t qua\u00fb\nh-2,Ph\u00f6\u00f4\u00f8ng Tra\u00e0n Phu\u00f9,\u00d1ang x\u00f6\u00fb ly\u00f9\n";
const words =
  "files: [{ file: case-file.csv, entity: case-file, values: { status: { Đã trả kết quả: returned, Đang xử lý: processing } } }]";
const said = (encoding: string) => mappingOf(words.replace("entity:", `encoding: ${encoding}, entity:`));

async function unitsAndNotes(content: string | Uint8Array, mapping = mappingOf(words)) {
  const { records, report } = await readRecords({ "case-file.csv": content }, { mapping });
  return {
    units: records.map(({ unit }) => unit),
    notes: report.warnings.map(({ code, given, example }) => [code, given, example]),
  };
}

const units = ["Xã Hương Sơn", "Phường Trần Phú"];

describe("a table that is not in UTF-8", () => {
  it.each([
    ["UTF-16 with a mark", Buffer.from(`\ufeff${header}\n${unicode}`, "utf16le"), "utf-16le"],
    ["UTF-16 of the other order", Buffer.from(`\ufeff${header}\n${unicode}`, "utf16le").swap16(), "utf-16be"],
    ["UTF-16 without a mark", Buffer.from(`${header}\n${unicode}`, "utf16le"), "utf-16le"],
  ])("is read and told: %s", async (_, bytes, encoding) => {
    expect(await unitsAndNotes(bytes)).toEqual({
      units,
      notes: [["text/converted", undefined, `encoding: ${encoding}`]],
    });
  });

  it.each([
    ["TCVN3", tcvn3, "tcvn3", "Ph\u00ad\u00eang → Phường"],
    ["VNI", vni, "vni", "Ph\u00f6\u00f4\u00f8ng → Phường"],
  ])("is read and told, with a word of it: %s, as bytes and as Unicode", async (...[, text, encoding, given]) => {
    const expected = { units, notes: [["text/converted", given, `encoding: ${encoding}`]] };
    expect(await unitsAndNotes(Buffer.from(`${header}\n${text}`, "latin1"))).toEqual(expected);
    expect(await unitsAndNotes(`${header}\n${text}`)).toEqual(expected);
  });

  it("is read as the mapping says, however little text there is", async () => {
    const one = Buffer.from(`${header}\nh-1,S\u00acn,returned\n`, "latin1");
    expect(await failure(unitsAndNotes(one))).toMatchObject({
      code: "text/unclear-encoding",
      problems: [{ example: expect.stringMatching(/^encoding: /) }],
    });
    expect(await unitsAndNotes(one, said("tcvn3"))).toEqual({
      units: ["Sơn"],
      notes: [["text/converted", undefined, "encoding: tcvn3"]],
    });
  });

  it("stays as it is where the mapping says UTF-8, and where it is in another language", async () => {
    expect(
      (await unitsAndNotes(`${header}\nh-1,X\u00b7 H\u00ad\u00acng,returned\n`, said("utf-8"))).units[0],
    ).toContain("\u00b7");
    const french = `${header}\nh-1,Société Générale,returned\nh-2,Hôtel à côté,returned\nh-3,Élève,returned\n`;
    expect(await unitsAndNotes(french)).toEqual({ units: ["Société Générale", "Hôtel à côté", "Élève"], notes: [] });
  });

  it("that mixes both keeps what is Unicode already", async () => {
    const { units: read } = await unitsAndNotes(`${header}\n${tcvn3}h-3,Xã Sơn Trung,returned\n`);
    expect(read).toEqual([...units, "Xã Sơn Trung"]);
  });

  it("in Vietnamese Unicode gives no note, composed or decomposed", async () => {
    expect(await unitsAndNotes(`${header}\n${unicode}`)).toEqual({ units, notes: [] });
    expect(await unitsAndNotes(`${header}\n${unicode.normalize("NFD")}`)).toEqual({ units, notes: [] });
  });
});

describe("characters that nobody sees", () => {
  it("are taken out of cells and header, and counted in a note", async () => {
    const text = "\u200bid,unit\u00a0,status\n\u200bh-1,18187\u200e,returned\nh-2,18187,returned\n\u200b,\u00a0,\n";
    const { records, report } = await readRecords({ "case-file.csv": text });
    expect(records.map(({ id, unit }) => [id, unit])).toEqual([
      ["h-1", "18187"],
      ["h-2", "18187"],
    ]);
    expect(report.warnings).toMatchObject([
      { code: "cell/hidden-characters", what: { en: expect.stringMatching(/: 2$/) }, place: { row: 2, field: "id" } },
    ]);
  });
});

describe("rows of a form that are no records", () => {
  it("are set aside in one note of each kind, and what they say of persons is not repeated", async () => {
    const text = [
      "BIỂU TỔNG HỢP, xã Sơn Trung, huyện Hương Sơn, tỉnh Hà Tĩnh;;",
      "id;unit;status",
      "h-1;18187;returned",
      "1;Tổng cộng: 1;",
      ";Tổng số;",
      "Sơn Trung, ngày 14 tháng 8 năm 2026;;",
      "Người lập biểu;;Thủ trưởng đơn vị",
      "(Ký, ghi rõ họ tên);;(Ký tên, đóng dấu)",
      "Nguyễn Văn Mẫu;;",
      "Trang 1/3;;",
    ].join("\n");
    const { records, report } = await readRecords({ "case-file.csv": text });
    expect(records.map(({ id }) => id)).toEqual(["h-1"]);
    expect(report.files).toMatchObject([{ read: 1, accepted: 1, rejected: 0 }]);
    expect(report.warnings.map(({ code, given }) => [code, given])).toEqual([
      ["table/title-rows", undefined],
      ["row/total", "2: 4, 5"],
      ["row/footer", "5: 6, 7, 8, 9, 10"],
    ]);
    expect(JSON.stringify(report)).not.toContain("Mẫu");
  });

  it("do not include a record whose unit only sounds like a total", async () => {
    const text = "id,unit,status\nh-1,Tổng Cọt,returned\nh-2,Cộng Hòa,returned\n";
    expect((await readRecords({ "case-file.csv": text })).records).toHaveLength(2);
  });
});
