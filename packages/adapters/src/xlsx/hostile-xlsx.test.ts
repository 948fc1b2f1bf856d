import { Buffer } from "node:buffer";
import { readdir } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { failure } from "../../test/temporary-folder.ts";
import { sheetsIn, textRow, workbookParts } from "../../test/workbook.ts";
import { zipArchive } from "../../test/zip-archive.ts";
import type { XlsxLimits } from "./limits.ts";

const head = textRow(["id", "unit"]);
const good = head + textRow(["1", "A"]);

/** Opens and reads all sheets. */
async function drain(bytes: Uint8Array, limits: Partial<XlsxLimits> = {}): Promise<number> {
  let rows = 0;
  for (const source of await sheetsIn(bytes, { limits })) {
    for await (const part of source.read({ columns: { required: ["id"] } })) {
      rows += part.kind === "row" ? 1 : 0;
    }
  }
  return rows;
}

/** A workbook of a sheet with these rows, some of its parts replaced. */
function book(rows: string, parts: Readonly<Record<string, string>> = {}): Buffer {
  return zipArchive({ ...workbookParts([{ name: "a", rows }]), ...parts });
}

describe("a file that is no workbook", () => {
  it.each([
    ["an old workbook, or one with a password", Buffer.from("d0cf11e0a1b11ae1", "hex"), "xlsx/old-or-encrypted"],
    ["text", Buffer.from("id,unit\n"), "xlsx/not-a-workbook"],
    ["nothing", Buffer.alloc(0), "xlsx/not-a-workbook"],
    ["a workbook that was cut", book(good).subarray(0, 900), "xlsx/cut"],
    ["an archive of something else", zipArchive({ "a.txt": "x" }), "xlsx/not-a-workbook"],
  ])("is named: %s", async (...[, bytes, code]) => {
    expect(await failure(drain(bytes))).toMatchObject({ code, problems: [{ place: { file: "f.xlsx" } }] });
  });
});

describe("a damaged or hostile workbook", () => {
  const sheet = "xl/worksheets/sheet1.xml";
  const data = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

  it.each([
    ["XML that breaks off", { [sheet]: "<worksheet><sheetData><row>" }, "xlsx/broken"],
    ["a DOCTYPE", { [sheet]: `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${data(good)}` }, "xlsx/doctype"],
    ["an entity of its own", { [sheet]: data("<row><c t='str'><v>&b;</v></c></row>") }, "xlsx/broken"],
    ["an entity that objects have", { [sheet]: data("<row><c t='str'><v>&constructor;</v></c></row>") }, "xlsx/broken"],
    ["elements without end", { [sheet]: "<a>".repeat(1_000) }, "xlsx/broken"],
    ["a name that leads out", { "../evil.xml": "x" }, "xlsx/broken"],
    ["two rows in the wrong order", { [sheet]: data(`<row r="2"><c><v>1</v></c></row><row r="1"/>`) }, "xlsx/broken"],
    ["a cell twice", { [sheet]: data('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>') }, "xlsx/broken"],
    ["a cell of another row", { [sheet]: data('<row r="1"><c r="A2"><v>1</v></c></row>') }, "xlsx/broken"],
    ["a row past the last", { [sheet]: data('<row r="1048577"><c><v>1</v></c></row>') }, "xlsx/broken"],
    ["a value in column XFD", { [sheet]: data('<row r="1"><c r="XFD1"><v>1</v></c></row>') }, "xlsx/too-many-columns"],
    ["bytes that are no UTF-8", { [sheet]: "\uFFFE" }, "xlsx/broken"],
  ])("is refused: %s", async (...[, parts, code]) => {
    expect(await failure(drain(book("", parts)))).toMatchObject({ code });
  });

  it("is refused where its archive does not hold what it says", async () => {
    const parts = workbookParts([{ name: "a", rows: good }]);
    const size = Buffer.byteLength(parts[sheet] ?? "");
    for (const lie of [{ crc: 1 }, { uncompressedSize: size + 1 }, { uncompressedSize: size - 1 }, { flags: 1 }]) {
      expect(await failure(drain(zipArchive(parts, { [sheet]: lie })))).toMatchObject({ code: "xlsx/broken" });
    }
  });

  it("may hold a million columns and rows that are formatted and blank", async () => {
    const blank = '<row r="7" s="1" customFormat="1"><c r="XFD7" s="1"/></row>';
    const more = Array.from({ length: 100_000 }, (_, index) => `<row r="${index + 8}" s="1"/>`).join("");
    expect(await drain(book(good + blank + more))).toBe(1);
  });

  it("does not unpack into more than its limits", async () => {
    const bomb = zipArchive({ ...workbookParts([{ name: "a", rows: good }]), "xl/media/a": Buffer.alloc(20_000_000) });
    expect(await failure(drain(bomb, { ratio: 100 }))).toMatchObject({ code: "xlsx/zip-bomb" });
    const long = book(`${head}<row><c t="str"><v>${"x".repeat(300_000)}</v></c></row>`);
    expect(await failure(drain(long, { characters: 100_000 }))).toMatchObject({ code: "xlsx/cell-too-long" });
    expect(await failure(drain(long, { bytes: 100_000 }))).toMatchObject({ code: "xlsx/too-large" });
    expect(await failure(drain(long, { parts: 3 }))).toMatchObject({ code: "xlsx/too-many-parts" });
    expect(await failure(drain(long, { partBytes: 10 }))).toMatchObject({ code: "xlsx/part-too-large" });
    expect(await failure(drain(long, { sharedBytes: 10 }))).toMatchObject({ code: "xlsx/too-many-texts" });
    const two = [
      { name: "a", rows: good },
      { name: "b", rows: good },
    ];
    expect(await failure(drain(zipArchive(workbookParts(two)), { sheets: 1 }))).toMatchObject({
      code: "xlsx/too-many-sheets",
    });
  });

  it("leaves no file open, however its reading ends", async () => {
    const openFiles = async () => (await readdir("/proc/self/fd").catch(() => [])).length;
    const many = book(head + textRow(["1", "A"]).repeat(20_000));
    const before = await openFiles();
    for (let round = 0; round < 10; round += 1) {
      const [source] = await sheetsIn(many);
      for await (const part of source?.read({ columns: { required: ["id"] } }) ?? []) {
        if (part.kind === "row") {
          break;
        }
      }
      await failure(drain(book("", { [sheet]: "<" })));
      await failure(drain(Buffer.from("PK")));
    }
    expect(await openFiles()).toBeLessThan(before + 5);
  });
});
