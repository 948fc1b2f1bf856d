import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { cchc } from "../../test/cchc.ts";
import { emptyFolder, province } from "../../test/folders.ts";

const writer = ["/usr/lib/libreoffice/program/libswlo.so", "/usr/bin/lowriter"].some((file) => existsSync(file));
const without = writer ? "" : " (left out: Debian's package libreoffice-writer is not installed)";

async function document(...more: readonly string[]): Promise<string> {
  const folder = await emptyFolder();
  const [json, out] = [path.join(folder, "r.json"), path.join(folder, "r.docx")];
  await cchc(["score", "--policy", "qd-766", "--data", province, "--period", "2026-08", "--out", json]);
  const run = await cchc(["report", json, "--out", out, ...more]);
  expect([run.code, run.err]).toEqual([0, ""]);
  return out;
}

it("writes a Word document of all units, or of one", async () => {
  const [all, one] = [await document(), await document("--unit", "hy cuong")];
  for (const file of [all, one]) {
    expect((await readFile(file)).subarray(0, 2).toString()).toBe("PK");
  }
  expect((await stat(all)).size).not.toBe((await stat(one)).size);
});

it.skipIf(!writer)(`is turned into a PDF by LibreOffice${without}`, async () => {
  const file = await document("--unit", "hy cuong");
  const folder = path.dirname(file);
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
  await promisify(execFile)("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file]);
  expect((await readFile(path.join(folder, "r.pdf"))).subarray(0, 5).toString()).toBe("%PDF-");
});
