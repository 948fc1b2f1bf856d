import { Buffer } from "node:buffer";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CchcError } from "@cchc/core";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fuzzRuns } from "../../test/fuzz-runs.ts";
import { textRow, workbookParts } from "../../test/workbook.ts";
import { zipArchive } from "../../test/zip-archive.ts";
import { xlsxFiles } from "./xlsx-files.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cchc-fuzz-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Reads all sheets; the rows, or the codes of what was refused. Any other error is a failure of the test. */
async function outcome(bytes: Uint8Array): Promise<number | string> {
  const path = join(folder, "f.xlsx");
  await writeFile(path, bytes);
  try {
    let read = 0;
    for (const source of await xlsxFiles().open(path, { name: "f.xlsx" })) {
      for await (const part of source.read({ columns: { required: [], optional: ["id"] }, mayBeEmpty: true })) {
        read = part.kind === "end" ? read + part.read : read;
      }
    }
    return read;
  } catch (error) {
    if (error instanceof CchcError) {
      return error.code;
    }
    throw error;
  }
}

const parts = workbookParts(
  [
    {
      name: "a",
      rows: `${textRow(["id", "unit"])}<row r="3"><c r="A3" t="s"><v>0</v></c><c s="1"><v>46248</v></c></row>`,
    },
    { name: "b", rows: textRow(["id"]), after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>' },
  ],
  { formats: ["dd/mm/yyyy"], strings: "<si><t>Hồ sơ</t></si>" },
);
const whole = zipArchive(parts);

describe("any bytes", () => {
  it("are read, or refused with a reason", async () => {
    expect(await outcome(whole)).toBe(1);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(typeof (await outcome(Buffer.concat([Buffer.from("PK\u0003\u0004"), bytes])))).toBe("string");
      }),
      { numRuns: fuzzRuns(50) },
    );
  });

  it("of a workbook with a few changed, or its end cut off", async () => {
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), fc.nat(60), async (changes, cut) => {
        const bytes = Buffer.from(whole.subarray(0, whole.length - (cut > 30 ? cut : 0)));
        for (const [at, byte] of changes) {
          bytes.writeUInt8(byte, Math.min(at, bytes.length - 1));
        }
        expect(["number", "string"]).toContain(typeof (await outcome(bytes)));
      }),
      { numRuns: fuzzRuns(150) },
    );
  });

  it("in the XML of its parts", async () => {
    const pieces = [
      "<c>",
      "</c>",
      "<v>",
      "<row r='0'>",
      "&lt;",
      "&x;",
      "]]>",
      "<![CDATA[",
      "\u0000",
      "<!--",
      " r='ZZZ9'",
      "9",
      "'",
    ];
    const change = fc.tuple(fc.constantFrom(...Object.keys(parts)), fc.nat(), fc.nat(8), fc.constantFrom(...pieces));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const changed = { ...parts };
        for (const [name, place, removed, piece] of changes) {
          const text = changed[name] ?? "";
          const at = place % text.length;
          changed[name] = text.slice(0, at) + piece + text.slice(at + removed);
        }
        expect(["number", "string"]).toContain(typeof (await outcome(zipArchive(changed))));
      }),
      { numRuns: fuzzRuns(150) },
    );
  });
});
