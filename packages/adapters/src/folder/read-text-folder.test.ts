import { once } from "node:events";
import { symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { failure, folderOf } from "../../test/temporary-folder.ts";
import { readTextFolder } from "./read-text-folder.ts";

const yaml = { extensions: [".yaml"] };

describe("a folder of texts", () => {
  it("gives the texts of the wanted files by their path, in the order of the paths", async () => {
    const folder = await folderOf({
      "policy.yaml": "\uFEFFid: a\r\n",
      "indicators/b.yaml": "b",
      "indicators/a.yaml": "ă",
      "indicators/notes.md": "no",
      "measures/deep/c.yaml": "c",
      ".git/x.yaml": "no",
      "empty.yaml": "",
    });
    expect([...(await readTextFolder(folder, yaml))]).toEqual([
      ["empty.yaml", ""],
      ["indicators/a.yaml", "ă"],
      ["indicators/b.yaml", "b"],
      ["measures/deep/c.yaml", "c"],
      ["policy.yaml", "id: a\r\n"],
    ]);
  });

  it("follows links that stay inside", async () => {
    const folder = await folderOf({ "a/x.yaml": "x" });
    await symlink(join(folder, "a"), join(folder, "b"));
    await symlink("a/x.yaml", join(folder, "y.yaml"));
    expect([...(await readTextFolder(folder, yaml)).keys()]).toEqual(["a/x.yaml", "b/x.yaml", "y.yaml"]);
  });

  it("can itself be reached by a link", async () => {
    const folder = await folderOf({ "a/x.yaml": "x" });
    await symlink(join(folder, "a"), join(folder, "b"));
    expect([...(await readTextFolder(join(folder, "b"), yaml)).keys()]).toEqual(["x.yaml"]);
  });

  it("is refused when it is not there, or is a file", async () => {
    const folder = await folderOf({ "x.yaml": "x" });
    expect(await failure(readTextFolder(join(folder, "none"), yaml))).toMatchObject({
      problems: [{ code: "file/missing", given: join(folder, "none") }],
    });
    expect(await failure(readTextFolder(join(folder, "x.yaml"), yaml))).toMatchObject({ code: "file/not-a-folder" });
  });

  it("refuses links that leave it, lead nowhere, or go round in circles", async () => {
    for (const [name, target] of [
      ["a.yaml", "/etc/hostname"],
      ["b", "/etc"],
      ["c.yaml", "none"],
    ] as const) {
      const folder = await folderOf({ "x.yaml": "x" });
      await symlink(target, join(folder, name));
      expect(await failure(readTextFolder(folder, yaml))).toMatchObject({
        problems: [{ code: "folder/link-outside", place: { file: name } }],
      });
    }
    const circle = await folderOf({ "x.yaml": "x" });
    await symlink(circle, join(circle, "again"));
    expect(await failure(readTextFolder(circle, yaml))).toMatchObject({ code: "folder/too-deep" });
  });

  it("doesn't take a neighbour with a longer name for its inside", async () => {
    const parent = await folderOf({ "data/x.yaml": "x", "data-secret/y.yaml": "y" });
    await symlink(join(parent, "data-secret", "y.yaml"), join(parent, "data", "y.yaml"));
    expect(await failure(readTextFolder(join(parent, "data"), yaml))).toMatchObject({ code: "folder/link-outside" });
  });

  it("refuses files that are too large, too many, too deep, or no files at all", async () => {
    const large = await folderOf({ "x.yaml": "x".repeat(1_048_577), "y.yaml": "y" });
    expect(await failure(readTextFolder(large, yaml))).toMatchObject({
      problems: [{ code: "folder/file-too-large", place: { file: "x.yaml" } }],
    });
    await writeFile(join(large, "x.yaml"), "x".repeat(1_048_576));
    expect((await readTextFolder(large, yaml)).get("x.yaml")).toHaveLength(1_048_576);
    expect(await failure(readTextFolder(large, { ...yaml, limits: { files: 1 } }))).toMatchObject({
      code: "folder/too-many-files",
    });
    expect(await failure(readTextFolder(await folderOf({ "a/b/c/x.yaml": "x" }), yaml))).toMatchObject({
      problems: [{ code: "folder/too-deep", place: { file: "a/b/c" } }],
    });
    const socket = createServer().listen(join(large, "z.yaml"));
    await once(socket, "listening");
    onTestFinished(() => void socket.close());
    expect(await failure(readTextFolder(large, yaml))).toMatchObject({
      problems: [{ code: "folder/not-a-file", place: { file: "z.yaml" } }],
    });
  });

  it("refuses what is not UTF-8, with line and column", async () => {
    const folder = await folderOf({ "a.yaml": Buffer.from([0x61, 0x0a, 0x62, 0xff]) });
    expect(await failure(readTextFolder(folder, yaml))).toMatchObject({
      problems: [{ code: "text/not-utf-8", place: { file: "a.yaml", line: 2, column: 2 } }],
    });
  });

  it("stops with the reason of its signal", async () => {
    const reason = new Error("enough");
    expect(await failure(readTextFolder(await folderOf({}), { ...yaml, signal: AbortSignal.abort(reason) }))).toBe(
      reason,
    );
  });
});
