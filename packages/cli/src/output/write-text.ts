import { realpath, stat, writeFile } from "node:fs/promises";
import { cannotWrite, TextDraft } from "@cchc/adapters";

/**
 * Writes a report that can be made anew at any time, over an older one: whole or not at all, but to a device or pipe as it comes.
 *
 * @throws CchcError `out/cannot-write`.
 */
export async function writeText(file: string, text: string): Promise<void> {
  try {
    await ((await isDevice(file)) ? writeFile(file, text) : writeDraft(await realpath(file).catch(() => file), text));
  } catch (error) {
    throw cannotWrite(error, file);
  }
}

async function writeDraft(target: string, text: string): Promise<void> {
  const draft = await TextDraft.begin(target);
  try {
    await draft.append(text);
    await draft.stage();
    draft.place();
  } catch (error) {
    await draft.abandon();
    throw error;
  }
}

async function isDevice(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found !== undefined && !found.isFile() && !found.isDirectory();
}
