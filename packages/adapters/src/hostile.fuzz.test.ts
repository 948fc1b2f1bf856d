import { Buffer } from "node:buffer";
import { join } from "node:path";
import { CchcError, entities } from "@cchc/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fuzzRuns } from "../test/fuzz-runs.ts";
import { folderOf } from "../test/temporary-folder.ts";
import { readCsv } from "./csv/read-csv.ts";
import { fieldReader } from "./field/field-reader.ts";
import { parseMapping } from "./mapping/read-mapping.ts";
import { readNumber } from "./row/number-cell.ts";

/** What a reading threw that is no refusal; undefined after a value or a refusal. */
async function fault(reading: () => unknown): Promise<unknown> {
  try {
    await reading();
    return undefined;
  } catch (error) {
    return error instanceof CchcError ? undefined : error;
  }
}

const yamlPieces = [
  ...[
    "files:",
    "\n",
    " ",
    "  ",
    "- ",
    "file: a.csv",
    "entity: case-file",
    "columns:",
    "id: x",
    "{",
    "}",
    "[",
    "]",
    ",",
  ],
  ...[
    "&a",
    "*a",
    "<<: *a",
    "!!js/function x",
    "!<x> y",
    "|",
    ">",
    "'",
    '"',
    "?",
    "__proto__: x",
    "constructor: y",
    "%YAML 1.1",
  ],
  ...["---", "...", "\t", "\u0000", "\u2028", "1e999", "~", "#", "\\", "toString: {}", "values: { status: { a: 1 } }"],
];
const csvPieces = [
  ",",
  ";",
  "\t",
  '"',
  '""',
  "\n",
  "\r\n",
  "\r",
  "unit",
  "count",
  "1",
  "-",
  "=",
  "\uFEFF",
  "ệ",
  "__proto__",
  " ",
];

const pieces = (texts: readonly string[]) =>
  fc
    .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...texts) }, fc.string({ maxLength: 4 })), {
      maxLength: 40,
    })
    .map((all) => all.join(""));

describe("any input gives a value or a refusal", () => {
  it("CSV, of any pieces or bytes", async () => {
    const path = join(await folderOf({ "a.csv": "" }), "a.csv");
    const { writeFile } = await import("node:fs/promises");
    const bytes = fc.oneof(
      pieces(csvPieces).map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 60 }).map((all) => Buffer.from(all)),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        await writeFile(path, content);
        const reading = async () => {
          for await (const part of readCsv(path, {
            columns: { required: ["unit"], optional: ["count", "__proto__"] },
          })) {
            expect(part.kind).toMatch(/^(header|row|refused|aside|end)$/);
          }
        };
        expect(await fault(reading)).toBeUndefined();
      }),
      { numRuns: fuzzRuns(300) },
    );
  });

  it("mappings", async () => {
    await fc.assert(
      fc.asyncProperty(pieces(yamlPieces), async (text) => {
        expect(await fault(() => parseMapping(text, "m.yaml", entities))).toBeUndefined();
      }),
      { numRuns: fuzzRuns(500) },
    );
  });

  it("cells of every kind of field", async () => {
    const fields = [...entities.values()].flatMap((entity) => Object.entries(entity.fields));
    const readers = fields.map(([name, field]) => fieldReader(name, field, {}));
    const cell = fc.oneof(
      pieces(["0", "1", "31", "02", "2026", "/", "-", ".", ",", ":", "T", "Z", " ", "+", "e", "%", "−", "١"]),
      fc.string({ unit: "binary", maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(cell, async (text) => {
        for (const read of [readNumber, ...readers]) {
          expect(await fault(() => read(text))).toBeUndefined();
        }
      }),
      { numRuns: fuzzRuns(200) },
    );
  });
});

describe("a YAML bomb in a mapping is refused at once", () => {
  const laughs = [
    "a: &a [x, x]",
    ...Array.from({ length: 30 }, (_, n) => `b${n}: &b${n} [*${n === 0 ? "a" : `b${n - 1}`}, *a]`),
  ];
  it.each([
    ["aliases of aliases", laughs.join("\n"), "yaml/alias"],
    ["nesting", "[".repeat(100_000), "yaml/too-deep"],
    ["nesting by indentation", Array.from({ length: 500 }, (_, n) => `${" ".repeat(n)}a:`).join("\n"), "yaml/too-deep"],
    ["a merge of a value with itself", "a: &a\n  <<: *a", "yaml/alias"],
    ["a tag of its own", "files: !!js/function 'x'", "yaml/syntax"],
    ["a key that is a prototype", "files: [{ file: a.csv, entity: case-file, __proto__: { x: 1 } }]", "yaml/key"],
    [
      "the name of a constructor",
      "files: [{ file: a.csv, entity: case-file, columns: { constructor: x } }]",
      "mapping/unknown-field",
    ],
    ["an entity named like a method", "files: [{ file: a.csv, entity: toString }]", "mapping/unknown-entity"],
  ])("%s", (_, text, code) => {
    expect(() => parseMapping(text, "m.yaml", entities)).toThrow(expect.objectContaining({ code }));
  });
});
