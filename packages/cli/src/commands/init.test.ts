import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { runExamples } from "@cchc/rules";
import { describe, expect, it } from "vitest";
import { cchc } from "../../test/cchc.ts";
import { ended, start } from "../../test/child.ts";
import { emptyFolder } from "../../test/folders.ts";
import { findPolicy } from "../policy/find-policy.ts";

const newFolder = async (name = "my-province") => path.join(await emptyFolder(), name);

describe("a policy folder to start from", () => {
  it("passes the lint, and its examples pass", async () => {
    const folder = await newFolder();
    expect((await cchc(["init", folder])).code).toBe(0);
    const lint = await cchc(["lint", folder, "--max-warnings", "0"], { language: "en" });
    expect(lint.code).toBe(0);
    expect(lint.out).toMatch(/my-province: errors: 0, warnings: 0, notes: 1; files: 5; suppressed/);
    const outcomes = runExamples(await findPolicy(folder));
    expect(outcomes).toHaveLength(10);
    expect(outcomes.filter(({ passed }) => !passed)).toEqual([]);
  });

  it("leads the editor from each file to a schema that is there, and completes the ids of the folder", async () => {
    const folder = await newFolder();
    await cchc(["init", folder]);
    const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".yaml"));
    for (const file of files) {
      const [, schema = ""] =
        /^# yaml-language-server: \$schema=(\S+)\n/.exec(await readFile(path.join(folder, file), "utf8")) ?? [];
      expect(JSON.parse(await readFile(path.join(folder, path.dirname(file), schema), "utf8"))).toHaveProperty("title");
    }
    const schema = await readFile(path.join(folder, "schemas", "indicator.schema.json"), "utf8");
    expect(JSON.parse(schema).properties.measure.enum).toEqual(["answers-satisfied", "cases-on-time"]);
  });

  it("may be another policy, under the id of the new folder", async () => {
    const folder = await newFolder("phu-tho-2027");
    expect((await cchc(["init", folder, "--from", "qd-766"])).code).toBe(0);
    const policy = await findPolicy(folder);
    expect([policy.id, policy.indicators.length]).toEqual(["phu-tho-2027", 20]);
    expect((await cchc(["lint", folder])).code).toBe(0);
  });
});

describe("nothing is overwritten", () => {
  it("not even one file: then none is written", async () => {
    const folder = await newFolder();
    await cchc(["init", folder]);
    await writeFile(path.join(folder, "policy.yaml"), "mine");
    const { code, err } = await cchc(["init", folder], { language: "en" });
    expect(code).toBe(2);
    expect(err).toMatch(/not overwritten; given policy\.yaml/);
    expect(await readFile(path.join(folder, "policy.yaml"), "utf8")).toBe("mine");
  });
});

describe("a run that is killed while it writes", () => {
  it("leaves no folder, or a whole one; the next run takes its draft away", async () => {
    const above = await emptyFolder();
    const folder = path.join(above, "my-province");
    const child = start(["init", folder, "--from", "qd-766"]);
    const end = ended(child);
    while (child.exitCode === null && (await readdir(above)).length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    child.kill("SIGKILL");
    await end;
    const left = existsSync(folder) ? await readdir(folder) : [];
    expect([[], ["README.md", "indicators", "measures", "policy.yaml", "schemas"]]).toContainEqual(left.sort());
    if (left.length === 0) {
      expect((await cchc(["init", folder, "--from", "qd-766"])).code).toBe(0);
    }
    expect((await findPolicy(folder)).indicators).toHaveLength(20);
    expect(await readdir(above)).toEqual(["my-province"]);
  });
});

it("a folder whose name is no id is refused, with one that is", async () => {
  const { code, err } = await cchc(["init", await newFolder("Tỉnh Đắk Lắk")]);
  expect(code).toBe(2);
  expect(err).toMatch(/ví dụ: tinh-dak-lak \[usage\/folder-is-no-id\]/);
});
