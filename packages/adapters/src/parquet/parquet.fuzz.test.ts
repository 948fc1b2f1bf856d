import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CchcError } from "@cchc/core";
import fc from "fast-check";
import { type ColumnSource, parquetWriteBuffer } from "hyparquet-writer";
import { expect, it } from "vitest";
import { fuzzRuns } from "../../test/fuzz-runs.ts";
import { folderOf } from "../../test/temporary-folder.ts";
import { parquetFiles } from "./parquet-files.ts";

const columnData: ColumnSource[] = [
  { name: "id", data: Array.from({ length: 40 }, (_, index) => `h-${index}`), type: "STRING" },
  {
    name: "status",
    data: Array.from({ length: 40 }, (_, index) => (index % 3 === 0 ? null : "returned")),
    nullable: true,
  },
  { name: "days", data: Array.from({ length: 40 }, (_, index) => BigInt(index)) },
  { name: "late", data: Array.from({ length: 40 }, (_, index) => index % 2 === 0), type: "BOOLEAN" },
];
const seeds = [
  new Uint8Array(parquetWriteBuffer({ columnData })),
  new Uint8Array(parquetWriteBuffer({ columnData, codec: "UNCOMPRESSED", rowGroupSize: 16 })),
];
const mutation = fc.record({
  seed: fc.nat(seeds.length - 1),
  changes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }),
  cut: fc.option(fc.nat(), { freq: 5 }),
});
const columns = { required: [], optional: columnData.map(({ name }) => name) };

it("bytes that were changed anywhere give parts up to an end, or an error of ours", async () => {
  const path = join(await folderOf({}), "a.parquet");
  let ends = 0;
  await fc.assert(
    fc.asyncProperty(mutation, async ({ seed, changes, cut }) => {
      const bytes = (seeds[seed] ?? new Uint8Array()).slice();
      for (const [at, value] of changes) {
        bytes[at % bytes.length] = value;
      }
      await writeFile(path, cut === null ? bytes : bytes.subarray(0, cut % bytes.length));
      try {
        const [source] = await parquetFiles().open(path, { name: "a.parquet" });
        let last = "";
        for await (const part of source?.read({ columns, mayBeEmpty: true }) ?? []) {
          last = part.kind;
        }
        expect(last).toBe("end");
        ends += 1;
      } catch (error) {
        expect(error).toBeInstanceOf(CchcError);
      }
    }),
    // A number of the footer that became one of 64 bits.
    { numRuns: fuzzRuns(300), examples: [[{ seed: 0, changes: [[345_108_247, 70]], cut: null }]] },
  );
  expect(ends).toBeGreaterThan(0);
});
