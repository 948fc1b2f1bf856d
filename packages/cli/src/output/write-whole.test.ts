import { chmod, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder, folderOf } from "../../test/folders.ts";
import { writeWhole } from "./write-whole.ts";

const isRoot = process.getuid?.() === 0;

describe("a file is written whole", () => {
  it("over an old one", async () => {
    const folder = await folderOf({ "r.json": "old" });
    await writeWhole(path.join(folder, "r.json"), "new");
    expect(await readFile(path.join(folder, "r.json"), "utf8")).toBe("new");
    expect(await readdir(folder)).toEqual(["r.json"]);
  });

  it("by two writers at once: one of the texts, never a mixture", async () => {
    const file = path.join(await emptyFolder(), "r.json");
    const texts = ["a", "b", "c"].map((letter) => letter.repeat(1_000_000));
    await Promise.all(texts.map((text) => writeWhole(file, text)));
    expect(texts).toContain(await readFile(file, "utf8"));
    expect(await readdir(path.dirname(file))).toEqual(["r.json"]);
  });

  it("or not at all, where there can be no folder", async () => {
    await expect(writeWhole("/proc/nowhere/r.json", "x")).rejects.toThrow("[out/cannot-write]");
    await expect(writeWhole("/dev/null/r.json", "x")).rejects.toThrow("a part of the path is not a folder");
  });

  it.skipIf(isRoot)("or not at all, in a folder without permission, where the old file stays", async () => {
    const folder = await folderOf({ "r.json": "old" });
    await chmod(folder, 0o500);
    await expect(writeWhole(path.join(folder, "r.json"), "new")).rejects.toThrow("no permission to write");
    await chmod(folder, 0o700);
    expect(await readFile(path.join(folder, "r.json"), "utf8")).toBe("old");
  });
});
