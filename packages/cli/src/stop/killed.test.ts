import { once } from "node:events";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ended, start, textOf } from "../../test/child.ts";
import { emptyFolder, folderOf } from "../../test/folders.ts";

const header = "id,unit,channel,status,receivedAt,dueAt,returnedAt";

/** Simulated case files, every sixth of which has a status that does not exist. */
function caseFiles(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const status = index % 6 === 0 ? "nonsense" : "returned";
    return `h-${index},18187,online,${status},2024-08-05T08:00:00,2024-08-09T17:00:00,2024-08-08T09:00:00`;
  });
  return `${[header, ...lines].join("\n")}\n`;
}

function scoreArgs(data: string, out: string): readonly string[] {
  const where = ["--data", data, "--out", path.join(out, "r.json"), "--rejects", out];
  return ["score", "--policy", "son-trung-2021-2026", "--period", "2024", ...where];
}

interface Pair {
  readonly result: string;
  readonly rejects: string;
}

async function pairIn(folder: string): Promise<Pair> {
  const [result, rejects] = await Promise.all(
    ["r.json", "rejects.csv"].map((name) => readFile(path.join(folder, name), "utf8")),
  );
  return { result: result ?? "", rejects: rejects ?? "" };
}

async function draftsIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(".draft"));
}

/** Waits until a run has begun to write. */
async function untilDraft(folder: string, isOver: () => boolean): Promise<void> {
  while (!isOver() && (await draftsIn(folder)).length === 0) {
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

const old: Pair = { result: "old result", rejects: "old rejects" };

function oldFolder(): Promise<string> {
  return folderOf({ "r.json": old.result, "rejects.csv": old.rejects });
}

/** What a run leaves that is killed some time after it began to write. */
async function killedAfter(data: string, wait: number): Promise<{ readonly folder: string; readonly left: Pair }> {
  const folder = await oldFolder();
  const child = start(scoreArgs(data, folder));
  const closed = Promise.all([textOf(child.stdout), textOf(child.stderr), once(child, "close")]);
  await untilDraft(folder, () => child.exitCode !== null);
  await new Promise((resolve) => setTimeout(resolve, wait));
  child.kill("SIGKILL");
  await closed;
  return { folder, left: await pairIn(folder) };
}

describe("a run that is killed while it writes", () => {
  it("at ten moments leaves the old files or the new ones, never half of one, never a new result without its rejects", async () => {
    const data = await folderOf({ "case-file.csv": caseFiles(20_000) });
    const calm = await oldFolder();
    const undisturbed = start(scoreArgs(data, calm));
    const end = ended(undisturbed);
    await untilDraft(calm, () => undisturbed.exitCode !== null);
    const began = performance.now();
    expect(await end).toMatchObject({ code: 1 });
    const writing = performance.now() - began;
    const whole = await pairIn(calm);
    expect(whole.rejects.split("\n")).toHaveLength(3_336);
    expect(await draftsIn(calm)).toEqual([]);

    const moments = Array.from({ length: 10 }, () => Math.random() * writing);
    const folders: string[] = [];
    for (let first = 0; first < moments.length; first += 5) {
      for (const { folder, left } of await Promise.all(
        moments.slice(first, first + 5).map((wait) => killedAfter(data, wait)),
      )) {
        folders.push(folder);
        // Rejects come first: beside the old result the new rejects may stand, whole; the other way round nothing may.
        expect([
          [old.rejects, old.result],
          [whole.rejects, old.result],
          [whole.rejects, whole.result],
        ]).toContainEqual([left.rejects, left.result]);
      }
    }

    const again = folders[0] ?? calm;
    expect(await ended(start(scoreArgs(data, again)))).toMatchObject({ code: 1 });
    expect(await pairIn(again)).toEqual(whole);
    expect(await readdir(again)).toEqual(["r.json", "rejects.csv"]);
  });
});

describe("a run that is asked to stop", () => {
  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("by %s says in one line what it did not write, and its exit code is %i", async (signal, code) => {
    const data = await folderOf({ "case-file.csv": caseFiles(200_000) });
    const folder = await oldFolder();
    const child = start(scoreArgs(data, folder), { environment: { CCHC_LANG: "en" } });
    const end = ended(child);
    await untilDraft(folder, () => child.exitCode !== null);
    child.kill(signal);
    expect(await end).toEqual({
      code,
      out: "",
      err: `Stopped (${signal}): not written: ${folder}/rejects.csv, ${folder}/r.json; earlier files, if any, are as they were.\n`,
    });
    expect(await pairIn(folder)).toEqual(old);
    expect(await draftsIn(folder)).toEqual([]);
  });
});

describe("a run that cannot write", () => {
  it("says so before it reads, and leaves what is there", async () => {
    const data = await folderOf({ "case-file.csv": caseFiles(6) });
    const out = path.join(await emptyFolder(), "file");
    await writeFile(out, "a file");
    const { code, err } = await ended(start(scoreArgs(data, out), { environment: { CCHC_LANG: "en" } }));
    expect([code, err.split("\n")[0]]).toEqual([3, expect.stringContaining("a part of the path is not a folder")]);
    expect(await readFile(out, "utf8")).toBe("a file");
  });
});
