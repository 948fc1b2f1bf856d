import { existsSync } from "node:fs";
import path from "node:path";
import { cannotWrite, TextDraft, writeNewFolder } from "@cchc/adapters";
import { CchcError } from "@cchc/core";

/**
 * Writes files into a folder, none of which may be there: all of them or, when one is in the way, none. A folder that is not there comes into
 * its place at once, whole; one that is there keeps its other files, and gets the file that makes it a policy last.
 *
 * @throws CchcError `usage/file-exists` for each that is in the way, `out/cannot-write`.
 */
export async function writeNewFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const inTheWay = [...files.keys()].filter((file) => existsSync(path.join(folder, file)));
  if (inTheWay.length > 0) {
    throw new CchcError(inTheWay.map((given) => ({ ...exists, given })));
  }
  try {
    await (existsSync(folder) ? addTo(folder, files) : writeNewFolder(folder, files));
  } catch (error) {
    throw cannotWrite(error, folder);
  }
}

async function addTo(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const drafts: TextDraft[] = [];
  try {
    for (const [file, text] of inOrder(files)) {
      const draft = await TextDraft.begin(path.join(folder, file));
      drafts.push(draft);
      await draft.append(text);
      await draft.stage();
    }
    for (const draft of drafts) {
      draft.place();
    }
  } catch (error) {
    await Promise.all(drafts.map((draft) => draft.abandon()));
    throw error;
  }
}

/** The file that makes a folder a policy comes last: until it is there, nothing takes the folder for one. */
function inOrder(files: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  const isHead = ([file]: readonly [string, string]) => file === "policy.yaml";
  return [...[...files].filter((one) => !isHead(one)), ...[...files].filter(isHead)];
}

const exists = {
  code: "usage/file-exists",
  what: { vi: "tệp đã có, không ghi đè", en: "the file is there already, and is not overwritten" },
  expected: { vi: "một thư mục mới hoặc trống", en: "a folder that is new or empty" },
  example: "npx cchc init policies/my-province",
} as const;
