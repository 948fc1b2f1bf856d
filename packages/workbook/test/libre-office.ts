import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";

/** Whether LibreOffice is installed. */
export const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;

/** Asks for every formula to be computed when a workbook is opened; without it LibreOffice trusts the values in the file. */
const settings = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
  '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>',
  "</oor:items>",
].join("\n");

/** A workbook opened in LibreOffice, computed anew and saved by it, in another format where one is named. */
export async function savedByLibreOffice(bytes: Uint8Array, format = "xlsx"): Promise<Uint8Array> {
  const { out, told } = await converted(bytes, format);
  try {
    return await readFile(join(out, `book.${format}`));
  } catch {
    throw new Error(`LibreOffice saved nothing (libreoffice-calc is needed): ${told}`);
  }
}

/** Every sheet of a workbook as CSV by its name, after LibreOffice computed all formulas anew; numbers with all their digits. */
export async function sheetsByLibreOffice(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  // Comma, quotes, UTF-8, from the first row, all sheets (-1), values instead of what the cells show.
  const { out } = await converted(
    bytes,
    "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1",
  );
  const names = await readdir(out);
  const sheets = names.map(
    async (name) => [name.slice("book-".length, -".csv".length), await readFile(join(out, name), "utf8")] as const,
  );
  return new Map(await Promise.all(sheets));
}

async function converted(bytes: Uint8Array, format: string): Promise<{ readonly out: string; readonly told: string }> {
  const folder = await mkdtemp(join(tmpdir(), "cchc-workbook-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [given, out, profile] = [join(folder, "book.xlsx"), join(folder, "saved"), join(folder, "profile")];
  const registry = join(profile, "user", "registrymodifications.xcu");
  await mkdir(dirname(registry), { recursive: true });
  await writeFile(registry, settings);
  await writeFile(given, bytes);
  const installation = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  const run = spawnSync("soffice", [installation, "--headless", "--convert-to", format, "--outdir", out, given], {
    encoding: "utf8",
    timeout: 90_000,
  });
  return { out, told: `${run.stdout}${run.stderr}` };
}
