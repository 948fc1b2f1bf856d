import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { cchc } from "../../test/cchc.ts";
import { emptyFolder, folderOf } from "../../test/folders.ts";

// Each run loads the register and the policy anew; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

/** Only root may mount, and not in every container. */
const mayMount = await canMount();
if (!mayMount) {
  process.stderr.write("No file system may be mounted here: the tests of full and read-only disks are left out.\n");
}

async function canMount(): Promise<boolean> {
  const folder = await emptyFolder();
  try {
    mount(folder, "size=64k");
    execFileSync("umount", [folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function mount(folder: string, options: string): void {
  execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder], { stdio: "ignore" });
}

type Disk = "full" | "read-only";

/** A file system of its own with an old file of each kind, on which nothing more than a page can be written. */
async function diskThatIs(disk: Disk): Promise<string> {
  const folder = path.join(await emptyFolder(), "disk");
  await mkdir(folder);
  mount(folder, "size=64k");
  onTestFinished(() => {
    execFileSync("umount", ["-l", folder], { stdio: "ignore" });
  });
  for (const name of Object.keys(old)) {
    await writeFile(path.join(folder, name), `old ${name}`);
  }
  if (disk === "read-only") {
    execFileSync("mount", ["-o", "remount,ro", folder], { stdio: "ignore" });
  } else {
    await fill(path.join(folder, "filler"));
  }
  return folder;
}

/** Leaves no room: what begins as an empty draft cannot be written. */
async function fill(file: string): Promise<void> {
  await writeFile(file, Buffer.alloc(1_000_000)).catch(() => undefined);
}

const old = {
  "r.json": "old r.json",
  "check.json": "old check.json",
  "r.md": "old r.md",
  "rejects.csv": "old rejects.csv",
  "rejects.xlsx": "old rejects.xlsx",
  "template.xlsx": "old template.xlsx",
  "junit.xml": "old junit.xml",
};

/** A result that an earlier run stored. */
const stored = fileURLToPath(new URL("../../../rules/test/results/0.1.0/phu-tho-2026-08.json", import.meta.url));

const row = (id: number, status: string) => `h-${id},18187,${status},2024-03-04T08:00:00,2024-03-11T17:00:00`;
/** Simulated case files; every other one has a status that does not exist. */
const caseFiles = `id,unit,status,receivedAt,dueAt\n${Array.from({ length: 400 }, (_, id) => `${row(id, id % 2 === 0 ? "returned" : "nonsense")}\n`).join("")}`;
const data = (folder: string) => ["--policy", "son-trung-2021-2026", "--data", folder, "--period", "2024"];

describe.skipIf(!mayMount).each([
  { disk: "full", language: "en", reason: "the disk is full" },
  { disk: "read-only", language: "vi", reason: "ổ đĩa chỉ cho đọc" },
] as const)("on a $disk disk", ({ disk, language, reason }) => {
  it.each([
    ["a result", "score", ["--out", "DISK/r.json"], "r.json"],
    ["rejected rows", "score", ["--rejects", "DISK"], "rejects.csv"],
    ["a workbook of rejected rows", "score", ["--rejects", "DISK/rejects.xlsx"], "rejects.xlsx"],
    ["both", "score", ["--rejects", "DISK", "--out", "DISK/r.json"], ""],
    ["a check", "check", ["--out", "DISK/check.json"], "check.json"],
    ["a template", "template", ["--entity", "case-file", "--out", "DISK/template.xlsx"], "template.xlsx"],
    ["a new policy", "init", ["DISK/my-province"], "my-province"],
    ["schemas", "lint", ["qd-766", "--schemas", "DISK"], ""],
    ["a document", "report", [stored, "--out", "DISK/r.md"], "r.md"],
    ["a report of tests", "test", ["qd-766", "--junit", "DISK/junit.xml"], "junit.xml"],
  ])("%s is not written: exit code 3, the reason, everything as it was", async (_, ...[command, args, name]) => {
    const folder = await folderOf({ "case-file.csv": caseFiles });
    const target = await diskThatIs(disk);
    const before = (await readdir(target)).sort();
    const asked = [command, ...args.map((arg) => arg.replace("DISK", target))];
    const all = command === "score" || command === "check" ? [...asked, ...data(folder)] : asked;
    const { code, err } = await cchc(all, { language });
    expect([code, err]).toEqual([3, expect.stringContaining(reason)]);
    expect(err).toContain("[out/cannot-write]");
    expect(err).toContain(path.join(target, name));
    expect((await readdir(target)).sort()).toEqual(before);
    const texts = await Promise.all(
      Object.keys(old).map(async (file) => [file, await readFile(path.join(target, file), "utf8")] as const),
    );
    expect(Object.fromEntries(texts)).toEqual(old);
  });
});
