import { spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { folderOf } from "./temporary-folder.ts";

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
  const folder = await folderOf({ "profile/user/registrymodifications.xcu": settings });
  const [given, out] = [join(folder, "book.xlsx"), join(folder, "saved")];
  await writeFile(given, bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const run = spawnSync("soffice", [profile, "--headless", "--convert-to", format, "--outdir", out, given], {
    encoding: "utf8",
    timeout: 60_000,
  });
  try {
    return await readFile(join(out, `book.${format}`));
  } catch {
    throw new Error(`LibreOffice saved nothing (libreoffice-calc is needed): ${run.stdout}${run.stderr}`);
  }
}
