import { appendFile, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { cchc } from "../../test/cchc.ts";
import { emptyFolder, policyWith, province } from "../../test/folders.ts";

const progress = "indicators/2-1-progress.yaml";

/** Runs `cchc test` in English. */
async function run(...args: string[]) {
  const { code, out, err } = await cchc(["test", ...args], { language: "en" });
  return { code, lines: out.trimEnd().split("\n"), err };
}

/** A copy of qd-766 in which one example of 2.1 expects too much. */
async function broken(): Promise<string> {
  const folder = await policyWith();
  const more = "  - { name: too much, given: { counts: { numerator: 1, denominator: 2 } }, expect: { points: 11 } }\n";
  await appendFile(path.join(folder, progress), more);
  return folder;
}

describe("the examples of a policy", () => {
  it("pass, of one policy and of all that ship", async () => {
    expect(await run("qd-766")).toEqual({ code: 0, lines: ["qd-766: 140 of 140 examples pass"], err: "" });
    const { code, lines } = await run();
    expect(code).toBe(0);
    expect(lines).toContain("qd-766: 140 of 140 examples pass");
    expect(lines).toContain("son-trung-2021-2026: 980 of 980 examples pass");
  });

  it("pass in Vietnamese, and those that a filter keeps", async () => {
    const { out } = await cchc(["test", "qd-766", "--filter", "hy-cuong"], { language: "vi" });
    expect(out.trim()).toBe("qd-766: 3 trên 3 ví dụ đạt");
  });

  it("that no filter keeps are no success", async () => {
    expect(await run("qd-766", "--filter", "hy-quong")).toEqual({
      code: 1,
      lines: ["qd-766: no example matches"],
      err: "",
    });
  });

  it("fail with place, difference and reason, and exit code 1", async () => {
    const { code, lines } = await run(await broken(), "--filter", "too much");
    expect(code).toBe(1);
    expect(lines).toEqual([
      "✗ 2-1-progress › too much",
      `    ${progress}:37:5`,
      "    points: expected 11, got 10",
      "      2-1-progress 10 (scored): in proportion: 20 points × 50% = 10",
      "qd-766: 1 of 1 examples FAIL",
    ]);
  });

  it("are not run in a policy that cannot be read: exit code 3", async () => {
    const folder = await policyWith([progress, "max: 20", "max: twenty"]);
    const { code, err } = await run(folder);
    expect(code).toBe(3);
    expect(err).toContain(`${progress}:`);
  });
});

describe("for other programs", () => {
  it("there is JUnit XML, which escapes what it must", async () => {
    const folder = await policyWith();
    const odd = '  - { name: "<&>", given: { counts: { numerator: 1, denominator: 2 } }, expect: { points: 11 } }\n';
    await appendFile(path.join(folder, progress), odd);
    const file = path.join(await emptyFolder(), "deep", "junit.xml");
    const { code } = await run(folder, "--filter", "<&>", "--junit", file);
    expect(code).toBe(1);
    expect((await readFile(file, "utf8")).split("\n").slice(0, 5)).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      "<testsuites>",
      '  <testsuite name="qd-766" tests="1" failures="1">',
      '    <testcase classname="qd-766.2-1-progress" name="&lt;&amp;&gt;">',
      `      <failure message="points">${progress}:37:5`,
    ]);
  });

  it("there is JSON, with places", async () => {
    const { out } = await cchc(["test", await broken(), "--filter", "too much", "--format", "json"]);
    expect(JSON.parse(out).policies).toMatchObject([
      { policy: "qd-766", examples: [{ passed: false, place: { file: progress, line: 37, column: 5 } }] },
    ]);
  });
});

describe("coverage and mutants", () => {
  it("of qd-766 are whole", async () => {
    const { code, lines } = await run("qd-766", "--coverage", "--min", "100", "--mutate", "--max-survivors", "0");
    expect(code).toBe(0);
    expect(lines).toContain("Examples reach 105 of 105 (100%)");
    expect(lines.at(-1)).toMatch(/, 0 SURVIVE$/);
  });

  it("are told with what is missing, and decide the exit code", async () => {
    const at80 =
      "  - { name: at the target, given: { counts: { numerator: 800, denominator: 1000 } }, expect: { points: 2 } }\n";
    const folder = await policyWith(["indicators/4-3-reused-data.yaml", at80, ""]);
    const reached = await run(folder, "--min", "100");
    expect(reached.code).toBe(1);
    expect(reached.lines).toContain("  indicators/4-3-reused-data.yaml:25:44: exactly 80%");
    expect((await run(folder, "--min", "99")).code).toBe(0);
    const grade =
      "  - name: exactly 90\n    given:\n      counts:\n        dossier-on-time: { numerator: 50, denominator: 100 }\n    expect: { total: 90, grade: excellent }\n";
    const changed = await policyWith(["examples/grades.yaml", grade, ""]);
    const survived = await run(changed, "--max-survivors", "0");
    expect(survived.code).toBe(1);
    expect(survived.lines).toContain("  policy.yaml:52:73: edge atLeast → above");
    expect((await run(changed, "--max-survivors", "1")).code).toBe(0);
  });

  it("lead to suggestions", async () => {
    const none =
      "  - { name: no counts, given: { counts: { status: no-data } }, expect: { status: no-data, applicable: 20 } }\n";
    const { lines } = await run(await policyWith([progress, none, ""]), "--suggest");
    expect(lines).toEqual([
      "# What these expect was computed by the policy itself: whoever adds them must check it.",
      `# ${progress}`,
      "  - { name: no-data, given: { counts: { status: no-data } }, expect: { status: no-data, applicable: 20 } }",
    ]);
  });

  it("take numbers alone", async () => {
    expect(await run("qd-766", "--min", "all")).toMatchObject({
      code: 2,
      err: expect.stringContaining("[usage/not-a-number]"),
    });
  });
});

describe("an example from a disputed case", () => {
  let result: string;

  beforeAll(async () => {
    result = path.join(await emptyFolder(), "r.json");
    await cchc(["score", "--policy", "qd-766", "--data", province, "--period", "2026-08", "--out", result]);
  });

  it("passes as a whole card, and does not say who it was", async () => {
    const { code, out } = await cchc(["test", "--from-case", "hy cuong", "--result", result]);
    expect(code).toBe(0);
    expect(out).not.toMatch(/H44|Hy Cương/);
    const folder = await policyWith();
    await writeFile(path.join(folder, "examples", "case-2026-08.yaml"), out);
    expect(await run(folder, "--filter", "case-2026-08")).toMatchObject({
      code: 0,
      lines: ["qd-766: 1 of 1 examples pass"],
    });
  });

  it("passes as a line of an indicator", async () => {
    const { out } = await cchc([
      "test",
      "--from-case",
      "H44.104",
      "--result",
      result,
      "--indicator",
      "2.1",
      "--keep-code",
    ]);
    expect(out).toBe(
      '- { name: "H44.104, 2026-08", on: 2026-08-01, given: { level: commune, counts: { numerator: 854, denominator: 1270 } }, expect: { points: 1708/127 } }\n',
    );
    const folder = await policyWith();
    await appendFile(path.join(folder, progress), `  ${out}`);
    expect(await run(folder, "--filter", "H44.104, 2026-08")).toMatchObject({ code: 0 });
  });

  it("needs a result", async () => {
    expect(await run("--from-case", "H44.104")).toMatchObject({ code: 2, err: expect.stringContaining("--result") });
  });
});
