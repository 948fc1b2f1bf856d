import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { failure, folderOf } from "../../test/temporary-folder.ts";
import { draftName, thisDrafter } from "./draft-name.ts";
import { writeNewFolder } from "./write-new-folder.ts";

const texts = new Map([
  ["a.txt", "a"],
  ["b/c.txt", "c"],
]);

describe("a folder in the making", () => {
  it("is there whole, with nothing beside it, and those above it are made", async () => {
    const folder = await folderOf({});
    await writeNewFolder(join(folder, "x", "new"), texts);
    expect(await readFile(join(folder, "x", "new", "b", "c.txt"), "utf8")).toBe("c");
    expect(await readdir(join(folder, "x"))).toEqual(["new"]);
  });

  it("is not there at all when one of its files cannot be written", async () => {
    const folder = await folderOf({});
    const clash = new Map([...texts, ["a.txt/d.txt", "d"]]);
    expect(await failure(writeNewFolder(join(folder, "new"), clash))).toMatchObject({ code: "ENOTDIR" });
    expect(await readdir(folder)).toEqual([]);
  });

  it("never takes the place of a folder that holds something", async () => {
    const folder = await folderOf({ "new/mine.txt": "mine" });
    await failure(writeNewFolder(join(folder, "new"), texts));
    expect(await readdir(folder, { recursive: true })).toEqual(["new", "new/mine.txt"]);
  });

  it("takes away the draft that a killed run left, and no folder of another name or of a run that goes on", async () => {
    const folder = await folderOf({});
    const { host, pid } = thisDrafter();
    const script = "process.stdout.write(String(process.pid))";
    const dead = draftName({ host, pid: Number(execFileSync(process.execPath, ["-e", script])) });
    const alive = draftName({ host, pid });
    for (const name of [dead, alive, `x${dead}`]) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, "a.txt"), "half");
    }
    await writeNewFolder(join(folder, "new"), texts);
    expect(new Set(await readdir(folder))).toEqual(new Set([alive, `x${dead}`, "new"]));
  });
});
