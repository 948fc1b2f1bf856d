import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { draftName } from "./draft-name.ts";
import { removeAbandoned } from "./remove-abandoned.ts";
import { makeFolder } from "./whole-file.ts";

/**
 * Makes a folder of texts that is there whole or not at all: a draft beside its place, put on the disk and renamed. A run that is killed leaves
 * the draft, which the next one removes. Throws errors of the file system as they are; `ENOTEMPTY` or the like where something is in its place.
 */
export async function writeNewFolder(folder: string, texts: ReadonlyMap<string, string>): Promise<void> {
  const above = dirname(resolve(folder));
  await makeFolder(above);
  await removeAbandoned(above, "folder");
  const draft = join(above, draftName());
  try {
    await mkdir(draft);
    for (const [name, text] of texts) {
      await writeSynced(join(draft, name), text);
    }
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}

async function writeSynced(path: string, text: string): Promise<void> {
  await makeFolder(dirname(path));
  const file = await open(path, "wx");
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
