import { existsSync } from "node:fs";
import { chmod, lstat, mkdir, readdir, readFile, rm, symlink } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder, folderOf } from "../../test/folders.ts";
import { Outputs } from "./outputs.ts";
import { draftOf, writeTogether } from "./write-whole.ts";

const isRoot = process.getuid?.() === 0;

/** Writes one result. */
function writeWhole(file: string, text: string): Promise<void> {
  return writeTogether(path.dirname(file), new Map([[path.basename(file), text]]));
}

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

  it("or not at all, where a folder has its name", async () => {
    const folder = await folderOf({});
    await mkdir(path.join(folder, "r.json"));
    await expect(writeWhole(path.join(folder, "r.json"), "new")).rejects.toThrow("[out/not-a-file]");
    expect(await readdir(folder)).toEqual(["r.json"]);
  });

  it.skipIf(!existsSync("/dev/full"))("and never to a device, whose name a link may have", async () => {
    const folder = await folderOf({});
    await symlink("/dev/full", path.join(folder, "r.json"));
    await expect(writeWhole(path.join(folder, "r.json"), "new")).rejects.toThrow("[out/not-a-file]");
    expect(await readdir(folder)).toEqual(["r.json"]);
  });

  it("through a link: the link stays, and what it leads to is new", async () => {
    const [folder, elsewhere] = [await folderOf({}), await folderOf({ "real.json": "old" })];
    await symlink(path.join(elsewhere, "real.json"), path.join(folder, "r.json"));
    await writeWhole(path.join(folder, "r.json"), "new");
    expect((await lstat(path.join(folder, "r.json"))).isSymbolicLink()).toBe(true);
    expect(await readFile(path.join(elsewhere, "real.json"), "utf8")).toBe("new");
  });
});

describe("files that belong together", () => {
  it("are all as they were until the last of them is on the disk", async () => {
    const folder = await folderOf({ "a.json": "old a", "b.json": "old b" });
    const outputs = new Outputs();
    outputs.add(await draftOf(path.join(folder, "a.json"), "new a"));
    outputs.add(await draftOf(path.join(folder, "b.json"), "new b"));
    expect(await textsIn(folder)).toEqual({ "a.json": "old a", "b.json": "old b" });
    await outputs.place();
    expect(await textsIn(folder)).toEqual({ "a.json": "new a", "b.json": "new b" });
    expect(outputs.paths).toEqual([]);
  });

  it("stay as they were when one of them cannot be written", async () => {
    const folder = await folderOf({ "a.json": "old a" });
    await mkdir(path.join(folder, "b.json"));
    const both = new Map([
      ["a.json", "new a"],
      ["b.json", "new b"],
    ]);
    await expect(writeTogether(folder, both)).rejects.toThrow("[out/not-a-file]");
    expect(await readFile(path.join(folder, "a.json"), "utf8")).toBe("old a");
    expect(await readdir(folder)).toEqual(["a.json", "b.json"]);
  });

  it("stay as they were when somebody stops the run before they are placed", async () => {
    const folder = await folderOf({ "a.json": "old a" });
    const outputs = new Outputs();
    outputs.add(await draftOf(path.join(folder, "a.json"), "new a"));
    await expect(outputs.place(AbortSignal.abort(new Error("stop")))).rejects.toThrow("stop");
    await outputs.abandon();
    expect(await textsIn(folder)).toEqual({ "a.json": "old a" });
  });

  it("come in their order: after a failure the first is new, and those that follow are not", async () => {
    const folder = await folderOf({ "a.json": "old a", "b.json": "old b" });
    const outputs = new Outputs();
    outputs.add(await draftOf(path.join(folder, "a.json"), "new a"));
    outputs.add(await draftOf(path.join(folder, "b.json"), "new b"));
    await rm(path.join(folder, "b.json"));
    await mkdir(path.join(folder, "b.json"));
    await expect(outputs.place()).rejects.toThrow("[out/cannot-write]");
    expect(outputs.paths).toEqual([path.join(folder, "b.json")]);
    expect(await readFile(path.join(folder, "a.json"), "utf8")).toBe("new a");
  });
});

/** The text of each file of a folder, by name; drafts left out. */
async function textsIn(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => !name.endsWith(".draft"));
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), "utf8")));
  return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? ""]));
}
