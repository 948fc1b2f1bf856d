import path from "node:path";
import { cannotWrite, TextDraft, type WholeFile } from "@cchc/adapters";
import { checkTarget } from "./check-target.ts";
import { Outputs } from "./outputs.ts";

/**
 * Writes files into a folder, over earlier ones: all or, when one cannot be written, none.
 *
 * @throws CchcError `out/…`.
 */
export async function writeTogether(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const outputs = new Outputs();
  try {
    for (const [name, text] of files) {
      outputs.add(await draftOf(path.join(folder, name), text));
    }
    await outputs.place();
  } catch (error) {
    await outputs.abandon();
    throw error;
  }
}

/**
 * A result that is on the disk whole and not yet in its place.
 *
 * @throws CchcError `usage/out-not-json` or `out/…`.
 */
export async function draftOf(
  file: string,
  text: string | Uint8Array,
  extensions?: readonly string[],
): Promise<WholeFile> {
  const target = await checkTarget(file, extensions);
  let draft: TextDraft | undefined;
  try {
    draft = await TextDraft.begin(target);
    await draft.append(text);
    await draft.stage();
    return placedAs(file, draft);
  } catch (error) {
    await draft?.abandon();
    throw cannotWrite(error, file);
  }
}

/**
 * Writes one file: whole or not at all.
 *
 * @throws CchcError `usage/out-not-json` or `out/…`.
 */
export async function writeOne(file: string, text: string | Uint8Array, extensions?: readonly string[]): Promise<void> {
  const draft = await draftOf(file, text, extensions);
  draft.place();
}

/** A draft whose errors tell of the file as it was given. */
function placedAs(path: string, draft: TextDraft): WholeFile {
  return {
    path,
    stage: () => draft.stage(),
    place: () => {
      try {
        draft.place();
      } catch (error) {
        throw cannotWrite(error, path);
      }
    },
    abandon: () => draft.abandon(),
  };
}

/**
 * Looks at where a run will write its result, if anywhere, before it reads for hours.
 *
 * @throws CchcError `usage/out-not-json` or `out/…`.
 */
export async function intendOut(
  { outputs }: { readonly outputs: Outputs },
  file: string | undefined,
  extensions?: readonly string[],
): Promise<void> {
  if (file !== undefined) {
    await checkTarget(file, extensions);
    outputs.intend(file);
  }
}
