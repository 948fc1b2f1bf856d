import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { cchc } from "../../test/cchc.ts";
import { emptyFolder, policyWith } from "../../test/folders.ts";

const progress = "indicators/2-1-progress.yaml";
const broken = () => policyWith([progress, "measure: dossier-on-time", "measure: dossier-in-time"]);
/** A warning and no error: a file that no indicator uses. */
async function warned(): Promise<string> {
  const folder = await policyWith();
  const text = await readFile(path.join(folder, "measures/dossier-on-time.yaml"), "utf8");
  const copy = text
    .replace("id: dossier-on-time", "id: spare")
    .replace(/title:\n {2}vi: .*\n {2}en: .*\n/, "title: { vi: Số đo để dành, en: A spare one }\n");
  await writeFile(path.join(folder, "measures/spare.yaml"), copy);
  return folder;
}

describe("what a lint run says of a policy", () => {
  it("is nothing but counts when there is nothing to say", async () => {
    const { code, out, err } = await cchc(["lint", "qd-766", "--on", "2026-06-01"], { language: "en" });
    expect([code, err]).toEqual([0, ""]);
    expect(out.trimEnd().split("\n").at(-1)).toBe(
      "qd-766: errors: 0, warnings: 0, notes: 0; files: 46; suppressed with a reason: 2",
    );
  });

  it("is an error with its place, and the exit code 1", async () => {
    const { code, out } = await cchc(["lint", await broken(), "--on", "2026-06-01"], { language: "en" });
    expect(code).toBe(1);
    expect(out).toMatch(
      /2-1-progress\.yaml:13:10: error: no such id in the policy; given dossier-in-time; .* \[policy\/unknown-name\]/,
    );
  });

  it("is a warning with the exit code 0, until more are found than allowed", async () => {
    const folder = await warned();
    const run = (...more: string[]) => cchc(["lint", folder, "--on", "2026-06-01", ...more]);
    expect((await run()).out).toContain("[measure/unused]");
    expect([(await run()).code, (await run("--max-warnings", "1")).code]).toEqual([0, 0]);
    expect((await run("--max-warnings", "0")).code).toBe(1);
  });

  it("is what is over when a suppression's day has come", async () => {
    const { code, out } = await cchc(["lint", "qd-766", "--on", "2028-01-01"]);
    expect(code).toBe(0);
    expect(out.match(/\[suppress\/expired\]/g)).toHaveLength(2);
  });
});

describe("as data", () => {
  it("one JSON object on stdout, for several policies", async () => {
    const { code, out } = await cchc(["lint", "qd-766", await broken(), "--format", "json", "--on", "2026-06-01"]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      reports: [
        { report: { schema: "cchc-lint/1", policy: "qd-766", counts: { error: 0 } } },
        { report: { findings: [{ rule: "policy/unknown-name", line: 13 }] } },
      ],
    });
  });

  it("a SARIF log", async () => {
    const { out } = await cchc(["lint", await broken(), "--format", "sarif", "--on", "2026-06-01"]);
    expect(JSON.parse(out)).toMatchObject({
      version: "2.1.0",
      runs: [
        { tool: { driver: { name: "cchc" } }, results: [{ ruleId: "policy/unknown-name", level: "error" }, {}, {}] },
      ],
    });
  });

  it("schemas for the editor, with the ids of the policy", async () => {
    const folder = path.join(await emptyFolder(), "schemas");
    const { code } = await cchc(["lint", "qd-766", "--schemas", folder]);
    expect(code).toBe(0);
    expect((await readdir(folder)).sort()).toEqual(
      ["flag", "indicator", "layer", "measure", "override", "policy"].map((one) => `${one}.schema.json`),
    );
    const { properties } = JSON.parse(await readFile(path.join(folder, "indicator.schema.json"), "utf8"));
    expect(properties.measure.enum).toContain("dossier-on-time");
    expect(properties.area.enum).toEqual([
      "transparency",
      "progress",
      "online",
      "payment",
      "satisfaction",
      "digitisation",
    ]);
  });
});

describe("wrong usage ends with 2", () => {
  it.each([
    [["lint"], "policy"],
    [["lint", "no-such-policy"], "policy/unknown"],
    [["lint", "qd-766", "--max-warnings", "few"], "usage/max-warnings"],
    [["lint", "qd-766", "--on", "tomorrow"], "date/unreadable"],
    [["lint", "qd-766", "son-trung-2021-2026", "--schemas", "x"], "usage/one-policy"],
  ])("%j", async (args, said) => {
    const { code, err } = await cchc(args);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });
});
