import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { cchc } from "../../test/cchc.ts";
import { dataOf, emptyFolder, province } from "../../test/folders.ts";

const head = (id: string, base: string) => `id: ${id}
extends: ${base}
title: { vi: Lớp thử, en: Test layer }
decision: { document: 9/QĐ-UBND, issuedBy: { vi: UBND tỉnh, en: the province } }
from: 2026-01-01
`;

const override = `at: 2-1-progress.score
from: 2026-07-01
value: { shape: capped-linear, fullAt: 90% }
basis: law
source: { document: 9/QĐ-UBND, confidence: high }
why: { vi: Đặt mục tiêu, en: A target is set }
examples:
  - { name: at the target, given: { counts: { numerator: 9, denominator: 10 } }, expect: { points: 20 } }
`;

/** Folders beside each other, each a policy. */
async function policies(folders: Readonly<Record<string, Readonly<Record<string, string>>>>): Promise<string> {
  const root = await emptyFolder();
  for (const [folder, files] of Object.entries(folders)) {
    await mkdir(path.join(root, folder, "overrides"), { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      await writeFile(path.join(root, folder, name), text);
    }
  }
  return root;
}

async function scored(policy: string, rows: readonly string[], period = "2026-08") {
  const data = await dataOf(...rows);
  return cchc(["score", "--policy", policy, "--data", data, "--period", period, "--format", "json"], {
    language: "en",
  });
}

describe("a folder that extends another policy", () => {
  it("scores by what it changes and by what it takes over, through two layers", async () => {
    const root = await policies({
      province: { "policy.yaml": head("province", "qd-766"), "overrides/progress.yaml": override },
      commune: { "policy.yaml": head("commune", "../province") },
    });
    const run = await scored(path.join(root, "commune"), ["A,dossier-on-time,2026-08,45,100,"]);
    expect([run.code, run.err.includes("error")]).toEqual([0, false]);
    const result = JSON.parse(run.out);
    const progress = result.cards[0].indicators.find(({ id }: { id: string }) => id === "2-1-progress");
    expect([progress.points, progress.ruleFrom, progress.source.document]).toEqual(["10", "2026-07-01", "9/QĐ-UBND"]);
    expect(Object.keys(result.policy.files)).toContain("base/overrides/progress.yaml");
    expect(Object.keys(result.policy.files)).toContain("base/base/policy.yaml");
  });

  it("is refused where two extend each other, and where the base is not there", async () => {
    const root = await policies({
      one: { "policy.yaml": head("one", "../other") },
      other: { "policy.yaml": head("other", "../one") },
      lost: { "policy.yaml": head("lost", "../nowhere") },
    });
    const circle = await scored(path.join(root, "one"), ["A,dossier-on-time,2026-08,45,100,"]);
    expect([circle.code, circle.err.trim()]).toEqual([
      3,
      "error: base/policy.yaml:2:10: a policy that extends itself; given one → other → one; expected a chain that ends [layer/cycle]",
    ]);
    const lost = await scored(path.join(root, "lost"), ["A,dossier-on-time,2026-08,45,100,"]);
    expect(lost.code).toBe(3);
    expect(lost.err).toMatch(/^error: policy\.yaml:2:10: the extended policy is not there; given \.\.\/nowhere;/);
  });
});

describe("cchc policies", () => {
  it("lists a layer with what it extends", async () => {
    const { out } = await cchc(["policies"], { language: "en" });
    expect(out).toContain("  Extends qd-766, with 2 values of its own\n");
    const { policies: listed } = JSON.parse((await cchc(["policies", "--format", "json"])).out);
    expect(listed.find(({ id }: { id: string }) => id === "qd-766-as-written")).toMatchObject({
      extends: "qd-766",
      overrides: 2,
    });
  });

  it("says in both languages where a value comes from", async () => {
    const args = ["policies", "--why", "4-2-digitised-dossiers.score.fullAt", "--on", "2026-08-01"];
    const [vi, en] = [await cchc(args), await cchc(args, { language: "en" })];
    expect([vi.code, en.code]).toEqual([0, 0]);
    expect(vi.out).toContain("  → 0.8 · 01/01/2026 – chưa định ngày hết · đang áp dụng\n");
    expect(en.out).toContain(
      "    score: { shape: linear, direction: higher-is-better } · 1 January 2026 – no end set · overridden by the layer above\n",
    );
    const { reasons } = JSON.parse((await cchc([...args, "--format", "json"])).out);
    expect(reasons.map(({ policy }: { policy: string }) => policy)).toEqual(["qd-766-as-written"]);
  });

  it("names the nearest values for one that is not there, and wants a day", async () => {
    const ask = (...more: string[]) => cchc(["policies", "--policy", "qd-766", ...more], { language: "en" });
    const unknown = await ask("--why", "2-1-progres.max", "--on", "2026-08-01");
    expect([unknown.code, unknown.err]).toEqual([
      2,
      expect.stringContaining(
        "the policy has no such value; given 2-1-progres.max; expected the nearest: 2-1-progress.max, ",
      ),
    ]);
    const dayless = await ask("--why", "2-1-progress.max");
    expect([dayless.code, dayless.err.includes("[usage/no-day]")]).toEqual([2, true]);
  });
});

describe("cchc score", () => {
  it("scores a province by the layer that ships", async () => {
    const run = await cchc(["score", "--policy", "qd-766-as-written", "--data", province, "--period", "2026-08"], {
      language: "en",
    });
    expect(run.code).toBe(0);
    expect(run.out).toContain("Index 766 as its formula document is written");
  });

  it("counts parts of a period that a rule changes in, and uses their rows", async () => {
    const root = await policies({
      province: {
        "policy.yaml": `${head("province", "qd-766")}change: record-date\n`,
        "overrides/progress.yaml": override,
      },
    });
    const run = await scored(
      path.join(root, "province"),
      [
        "A,dossier-on-time,2026,54,120,",
        "A,dossier-on-time,2026-01-01..2026-06-30,9,20,",
        "A,dossier-on-time,2026-07-01..2026-12-31,45,100,",
      ],
      "2026",
    );
    expect([run.code, run.err.includes("not used")]).toEqual([0, false]);
    const [card] = JSON.parse(run.out).cards;
    const progress = card.indicators.find(({ id }: { id: string }) => id === "2-1-progress");
    // 9/20 of 20 points is 9, and 45% of the way to 90% is 10: (9 × 20 + 10 × 100) ÷ 120.
    expect([progress.points, progress.reason.key]).toEqual(["59/6", "change/record-date-two"]);
    expect(card.notes.map(({ key }: { key: string }) => key)).toEqual(["regime/record-date"]);
  });
});
