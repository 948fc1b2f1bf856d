import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { cchc } from "../../test/cchc.ts";
import { emptyFolder, folderOf } from "../../test/folders.ts";

// Each run loads the register and the policy anew; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

const head = "id,unit,status,receivedAt,dueAt\n";
const row = (id: string, status: string) => `${id},18187,${status},2024-03-04T08:00:00,2024-03-11T17:00:00\n`;

/** A result with the rejected rows of its run; `rejects` is where they go. */
async function scored(folder: string, rejects: string, rows: string): Promise<string> {
  const data = await folderOf({ "case-file.csv": head + rows });
  const result = path.join(folder, "r.json");
  const asked = ["score", "--policy", "son-trung-2021-2026", "--data", data, "--period", "2024"];
  expect((await cchc([...asked, "--out", result, "--rejects", path.join(folder, rejects)])).code).toBe(1);
  return result;
}

const verify = (result: string) => cchc(["verify", result, "--lang", "en"]);

describe("the rejected rows of a result", () => {
  it.each(["", "rejects.xlsx"])(
    "are pinned by it, the same bytes each time, and verify finds them beside it: %s",
    async (rejects) => {
      const folder = await emptyFolder();
      const rows = row("h-1", "returned") + row("h-2", "nonsense");
      const result = await scored(folder, rejects, rows);
      const text = await readFile(result, "utf8");
      expect(JSON.parse(text).rejects).toMatchObject({ name: rejects === "" ? "rejects.csv" : rejects, rows: 1 });
      expect(await verify(result)).toMatchObject({ code: 0, out: expect.not.stringContaining("rejects") });
      await scored(folder, rejects, rows);
      expect(await readFile(result, "utf8")).toBe(text);
    },
  );

  it("of another run beside it are told, as a run leaves them that is killed between its two files", async () => {
    const folder = await emptyFolder();
    const result = await scored(folder, "", row("h-1", "returned") + row("h-2", "nonsense"));
    const old = await readFile(result, "utf8");
    await scored(folder, "", row("h-1", "returned") + row("h-2", "nonsense") + row("h-3", "nonsense"));
    await writeFile(result, old);
    const { code, out } = await verify(result);
    expect([code, out]).toEqual([1, expect.stringContaining("rejects.sha256: stored")]);
    expect(out).toContain("rejects.csv is of another run, or was changed");
  });

  it("that are not beside it are no finding, and the page says that they were not looked at", async () => {
    const folder = await emptyFolder();
    const result = await scored(folder, "", row("h-2", "nonsense"));
    await rm(path.join(folder, "rejects.csv"));
    const { code, out } = await verify(result);
    expect([code, out]).toEqual([0, expect.stringContaining("the file of rejected rows not checked")]);
  });

  it("are not asked for where a result says nothing of them, as those of earlier versions do", async () => {
    const folder = await emptyFolder();
    const result = await scored(folder, "", row("h-2", "nonsense"));
    const { rejects, ...earlier } = JSON.parse(await readFile(result, "utf8"));
    expect(rejects.rows).toBe(1);
    await writeFile(result, JSON.stringify(earlier));
    await writeFile(path.join(folder, "rejects.csv"), "something else");
    expect(await verify(result)).toMatchObject({ code: 0, out: expect.not.stringContaining("rejects") });
  });
});
