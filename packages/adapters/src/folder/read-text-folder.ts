import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { CchcError } from "@cchc/core";
import { fileError } from "../source/file-problem.ts";
import { notARegularFile, tooDeep, tooManyFiles } from "./folder-problem.ts";
import { statInside } from "./inside.ts";
import { defaultFolderLimits, type FolderLimits } from "./limits.ts";
import { readTextFile } from "./read-text-file.ts";

/** Which files of a folder to read. */
export interface TextFolderOptions {
  /** With the dot: `[".yaml"]`. Compared exactly. */
  readonly extensions: readonly string[];
  readonly limits?: Partial<FolderLimits>;
  /** Stops the reading, which then throws the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Reads the text files of a folder and its folders, such as a policy. Names that start with a dot are passed over.
 * Links may lead to places inside the folder only.
 *
 * @returns Text by path inside the folder, with `/` on every system, in the order of their paths.
 * @throws CchcError `file/…` for a folder that is not there, `folder/…` for limits and links, `text/…` for what is not UTF-8.
 * @example
 * const files = await readTextFolder("policies/qd766", { extensions: [".yaml"] });
 * files.get("indicators/t1-01.yaml");
 */
export async function readTextFolder(folder: string, options: TextFolderOptions): Promise<ReadonlyMap<string, string>> {
  options.signal?.throwIfAborted();
  try {
    const walk = { root: await rootOf(folder), folder, limits: { ...defaultFolderLimits, ...options.limits }, options };
    const paths = (await found(walk, [])).sort();
    const texts = new Map<string, string>();
    for (const name of paths) {
      texts.set(
        name,
        await readTextFile({ path: join(walk.root, name), name, limits: walk.limits, signal: options.signal }),
      );
    }
    return texts;
  } catch (error) {
    options.signal?.throwIfAborted();
    throw fileError(error, folder);
  }
}

interface Walk {
  /** The folder itself, links resolved. */
  readonly root: string;
  readonly folder: string;
  readonly limits: FolderLimits;
  readonly options: TextFolderOptions;
}

async function rootOf(folder: string): Promise<string> {
  const root = await realpath(folder);
  if (!(await stat(root)).isDirectory()) {
    throw new CchcError({
      code: "file/not-a-folder",
      what: { vi: "đây là tệp, không phải thư mục", en: "a file, not a folder" },
      given: folder,
      expected: { vi: "đường dẫn tới một thư mục", en: "the path of a folder" },
      place: { file: folder },
    });
  }
  return root;
}

async function found(walk: Walk, parents: readonly string[]): Promise<string[]> {
  const paths: string[] = [];
  for (const entry of await readdir(join(walk.root, ...parents), { withFileTypes: true })) {
    walk.options.signal?.throwIfAborted();
    paths.push(...(await inEntry(walk, [...parents, entry.name], entry)));
    if (paths.length > walk.limits.files) {
      throw tooManyFiles(walk.folder, walk.limits);
    }
  }
  return paths;
}

async function inEntry(walk: Walk, names: readonly string[], entry: Dirent): Promise<readonly string[]> {
  const path = names.join("/");
  const wanted = walk.options.extensions.includes(extname(entry.name));
  // A link's name doesn't tell whether it leads to a folder, so every link is looked at.
  if (entry.name.startsWith(".") || !(wanted || entry.isDirectory() || entry.isSymbolicLink())) {
    return [];
  }
  const kind = entry.isSymbolicLink() ? await statInside(walk.root, path) : entry;
  if (kind.isDirectory()) {
    if (names.length >= walk.limits.depth) {
      throw tooDeep(path, walk.limits);
    }
    return found(walk, names);
  }
  if (wanted && !kind.isFile()) {
    throw notARegularFile(path);
  }
  return wanted ? [path] : [];
}
