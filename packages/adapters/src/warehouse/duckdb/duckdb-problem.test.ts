import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { failure, folderOf } from "../../../test/temporary-folder.ts";
import { duckdbError } from "./duckdb-problem.ts";
import { openDuckdb } from "./open-duckdb.ts";

describe("what DuckDB cannot do", () => {
  it.each([
    ["Out of Memory Error: could not allocate block of size 256.0 KiB (1.0 GiB/1.0 GiB used)", "duckdb/out-of-memory"],
    ['IO Error: Could not write file "/x": No space left on device', "duckdb/no-space"],
    ["INTERRUPT Error: Interrupted!", "duckdb/interrupted"],
    ["IO Error: Trying to read a database file with version number 99", "duckdb/newer-version"],
    ["Invalid Input Error: CSV Error on Line: 2\nOriginal Line: 1,Nguyễn Văn An", "duckdb/unreadable"],
    ["Catalog Error: Table with name x does not exist!", "duckdb/failed"],
  ])("is told in the words of cchc: %s", (message, code) => {
    const error = duckdbError(new Error(message));
    expect(error).toMatchObject({ code });
    expect(JSON.stringify(error)).not.toContain("Nguyễn");
    expect(String(error)).not.toContain("Nguyễn");
  });

  it("is told of a file that is none of DuckDB, with its path", async () => {
    const folder = await folderOf({ "records.duckdb": "not a database ".repeat(1_000) });
    const path = join(folder, "records.duckdb");
    expect(await failure(openDuckdb({ path }))).toMatchObject({
      problems: [{ code: "duckdb/not-a-database", place: { file: path } }],
    });
  });

  it("is told of a path that cannot be opened", async () => {
    const path = join(await folderOf({}), "none", "records.duckdb");
    expect(await failure(openDuckdb({ path }))).toMatchObject({ code: "duckdb/no-access" });
  });

  it("is told when memory does not suffice", async () => {
    const duckdb = await openDuckdb({ memoryLimit: "5MB", threads: 1, temporaryFolder: "" });
    onTestFinished(() => duckdb.close());
    const work = duckdb.run("CREATE TABLE t AS SELECT range AS a, hash(range) AS b FROM range(5000000)");
    expect(await failure(work)).toMatchObject({ code: "duckdb/out-of-memory" });
  });
});
