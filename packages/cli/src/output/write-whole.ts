import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { checkTarget } from "./check-target.ts";
import { cannotWrite } from "./output-problem.ts";

/**
 * Writes a result whole or not at all: a run that is killed leaves the old file.
 *
 * @throws CchcError `usage/out-not-json` or `out/…`.
 */
export async function writeWhole(
  file: string,
  text: string | Uint8Array,
  extensions?: readonly string[],
): Promise<void> {
  const target = await checkTarget(file, extensions);
  const folder = path.dirname(target);
  const draft = path.join(folder, `.${randomUUID()}.draft`);
  try {
    await makeFolder(folder);
    await writeThrough(draft, text);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw cannotWrite(error, file);
  }
}

/** Returns when the text is on the disk, so that the rename never comes before it. */
async function writeThrough(file: string, text: string | Uint8Array): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a folder and those above it. Node's own `recursive` never returns where a file system takes no folders, such as /proc. */
async function makeFolder(folder: string): Promise<void> {
  const parent = path.dirname(folder);
  try {
    await mkdir(folder);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) {
      throw error;
    }
    if (error.code === "ENOENT" && parent !== folder) {
      await makeFolder(parent);
      await mkdir(folder);
    } else if (error.code !== "EEXIST" && parent !== folder) {
      throw error;
    }
  }
}
