import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { ended, start, textOf } from "../test/child.ts";
import { emptyFolder, folderOf, province } from "../test/folders.ts";

const provinceArgs = ["score", "--policy", "qd-766", "--data", province, "--period", "2026-08"];

describe("the command as a process", () => {
  it("scores into a pipe and a file, and its exit code is 0", async () => {
    const file = path.join(await emptyFolder(), "r.json");
    const { code, out, err } = await ended(start([...provinceArgs, "--out", file, "--format", "json"]));
    expect(code).toBe(0);
    expect(out).toBe(await readFile(file, "utf8"));
    expect(err.split("\n")).toHaveLength(5);
  });

  it("takes its language from the environment, and its exit code is 2 for wrong usage", async () => {
    const { code, out, err } = await ended(start(["score"], { environment: { LANG: "en_US.UTF-8" } }));
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("error: required option '--policy <id|dir>' not specified");
  });

  it("is quiet when its reader has seen enough, and still ends as it would have", async () => {
    const child = start(provinceArgs);
    child.stdout?.once("data", () => child.stdout?.destroy());
    const [err, [code]] = await Promise.all([textOf(child.stderr), once(child, "close")]);
    expect(code).toBe(0);
    expect(err).not.toMatch(/EPIPE|Error|^ +at /m);
  });

  it("is quiet when nobody reads its messages either", async () => {
    const file = path.join(await emptyFolder(), "r.json");
    const child = start([...provinceArgs, "--out", file]);
    child.stderr?.destroy();
    const [out, [code]] = await Promise.all([textOf(child.stdout), once(child, "close")]);
    expect(code).toBe(0);
    expect(out).toContain("Cách đọc");
    expect(await readdir(path.dirname(file))).toEqual(["r.json"]);
  });
});

describe("cchc --help", () => {
  it("loads no package that it has no use for: neither zod nor yaml, nor any of ours", async () => {
    const loaded = path.join(await emptyFolder(), "loaded.txt");
    const hooks = await folderOf({
      "register.mjs": 'import { register } from "node:module"; register("./hooks.mjs", import.meta.url);',
      "hooks.mjs": `import { appendFileSync } from "node:fs";
export async function load(url, context, next) {
  appendFileSync(${JSON.stringify(loaded)}, url + "\\n");
  return next(url, context);
}`,
    });
    const node = ["--import", pathToFileURL(path.join(hooks, "register.mjs")).href];
    const { code, out } = await ended(start(["--help"], { node }));
    const urls = (await readFile(loaded, "utf8")).trim().split("\n");
    expect(code).toBe(0);
    expect(out).toContain("Cách dùng:");
    expect(urls.filter((url) => url.includes("/packages/cli/src/")).length).toBeGreaterThan(3);
    expect(urls.filter((url) => /\/node_modules\/(zod|yaml|cli-table3|csv-parse)\//.test(url))).toEqual([]);
    expect(urls.filter((url) => /\/packages\/(core|rules|adapters|report)\//.test(url))).toEqual([]);
  });
});
