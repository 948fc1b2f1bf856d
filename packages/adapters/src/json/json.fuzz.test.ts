import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CchcError } from "@cchc/core";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fuzzRuns } from "../../test/fuzz-runs.ts";
import { jsonFiles } from "./json-files.ts";
import { parseJson } from "./parse-json.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cchc-fuzz-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** How many rows a file gives, or the code of why it is refused; any other error fails the test. */
async function outcome(name: string, bytes: string | Uint8Array): Promise<number | string> {
  await writeFile(join(folder, name), bytes);
  try {
    let read = 0;
    for (const source of await jsonFiles().open(join(folder, name), { name })) {
      for await (const part of source.read({ columns: { required: [], optional: ["id"] }, mayBeEmpty: true })) {
        read += part.kind === "row" || part.kind === "refused" ? 1 : 0;
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

const whole = '{"total": 2, "data": [{"id": "h-1", "a": {"b": [1, 2.5e3, null, true]}}, {"id": "Hồ sơ \\u00e0"}]}';
const names = fc.constantFrom("f.json", "f.jsonl");

describe("any text", () => {
  it("is a list, or refused with a reason", async () => {
    expect(await outcome("f.json", whole)).toBe(2);
    await fc.assert(
      fc.asyncProperty(names, fc.oneof(fc.string({ unit: "binary" }), fc.uint8Array()), async (name, bytes) => {
        expect(["number", "string"]).toContain(typeof (await outcome(name, bytes)));
      }),
      { numRuns: fuzzRuns(150) },
    );
  });

  it("that was a list and had a piece cut, doubled or changed is one still, or refused with a reason", async () => {
    const marks = fc.constantFrom("", '"', "{", "}", "[", "]", ",", ":", "\\", "1e", "\u0000", "null", "\n");
    await fc.assert(
      fc.asyncProperty(names, fc.tuple(fc.nat(whole.length), fc.nat(6)), marks, async (name, [at, length], mark) => {
        const text = `${whole.slice(0, at)}${mark}${whole.slice(at + length)}`;
        expect(["number", "string"]).toContain(typeof (await outcome(name, text)));
      }),
      { numRuns: fuzzRuns(300) },
    );
  });

  it("is JSON to us exactly when it is to JSON.parse, but for half characters and names that stand twice", () => {
    const pieces = fc.array(
      fc.constantFrom(
        '"',
        "a",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "1",
        "0",
        ".",
        "-",
        "e5",
        "true",
        "null",
        " ",
        "\\n",
        "\\",
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          pieces.map((some) => some.join("")),
          fc.json(),
        ),
        (text) => {
          const halves = /\\u[dD][89a-fA-F]|[\ud800-\udfff]/.test(text);
          fc.pre(!halves);
          const ours = !("fault" in parseJson(text));
          let theirs = true;
          try {
            JSON.parse(text);
          } catch {
            theirs = false;
          }
          expect(ours).toBe(theirs);
        },
      ),
      { numRuns: fuzzRuns(2_000) },
    );
  });
});
