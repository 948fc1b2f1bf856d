import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, utimes } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { failure, folderOf } from "../../test/temporary-folder.ts";
import { drafterOf, draftName, thisDrafter } from "./draft-name.ts";
import { removeAbandoned } from "./remove-abandoned.ts";
import { TextDraft } from "./whole-file.ts";

/** The number of a process that has ended. */
function deadPid(): number {
  return Number(execFileSync(process.execPath, ["-e", "process.stdout.write(String(process.pid))"]));
}

describe("a file in the making", () => {
  it("is beside its place until it is placed, and then takes the place of the old one", async () => {
    const folder = await folderOf({ "a.txt": "old" });
    const draft = await TextDraft.begin(join(folder, "a.txt"));
    await draft.append("new ");
    await draft.append("text");
    await draft.stage();
    expect(await readFile(join(folder, "a.txt"), "utf8")).toBe("old");
    draft.place();
    expect(await readFile(join(folder, "a.txt"), "utf8")).toBe("new text");
    expect(await readdir(folder)).toEqual(["a.txt"]);
  });

  it("is gone when it is given up, staged or not", async () => {
    const folder = await folderOf({ "a.txt": "old" });
    const drafts = [await TextDraft.begin(join(folder, "a.txt")), await TextDraft.begin(join(folder, "a.txt"))];
    await drafts[0]?.stage();
    await Promise.all(drafts.map((draft) => draft.abandon()));
    expect(await readdir(folder)).toEqual(["a.txt"]);
  });

  it("is not begun where a folder is", async () => {
    const folder = await folderOf({});
    await mkdir(join(folder, "a.txt"));
    expect(await failure(TextDraft.begin(join(folder, "a.txt")))).toMatchObject({ code: "EISDIR" });
    expect(await readdir(folder)).toEqual(["a.txt"]);
  });
});

describe("drafts that killed runs left", () => {
  it("are removed by the next run: only ours, only of processes that are gone", async () => {
    const { host, pid } = thisDrafter();
    const dead = draftName({ host, pid: deadPid() });
    const [alive, elsewhere] = [draftName({ host, pid }), draftName({ host: "00000000", pid: deadPid() })];
    const kept = ["r.json", ".cchc.draft", `.cchc-${host}-1.draft`, `x${dead}`, `${dead}.csv`];
    const folder = await folderOf(Object.fromEntries([dead, alive, elsewhere, ...kept].map((name) => [name, "x"])));
    await removeAbandoned(folder);
    expect(new Set(await readdir(folder))).toEqual(new Set([alive, elsewhere, ...kept]));
  });

  it("of another machine are removed when nobody wrote to them for a day", async () => {
    const old = draftName({ host: "00000000", pid: 1 });
    const folder = await folderOf({ [old]: "x" });
    const past = new Date(Date.now() - 2 * 86_400_000);
    await utimes(join(folder, old), past, past);
    await removeAbandoned(folder);
    expect(await readdir(folder)).toEqual([]);
  });

  it("are never folders, whatever their name", async () => {
    const folder = await folderOf({});
    const name = draftName({ host: thisDrafter().host, pid: deadPid() });
    await mkdir(join(folder, name));
    await removeAbandoned(folder);
    expect(await readdir(folder)).toEqual([name]);
  });

  it("tell whose they are", () => {
    expect(drafterOf(draftName({ host: "0123abcd", pid: 42 }))).toEqual({ host: "0123abcd", pid: 42 });
    expect(drafterOf("r.json")).toBeUndefined();
  });
});
