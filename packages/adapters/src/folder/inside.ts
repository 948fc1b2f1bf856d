import { realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { linkOutside, notARegularFile } from "./folder-problem.ts";

/**
 * What a path inside a folder leads to, links followed; refused outside the folder, where it could show any file of the
 * machine to whoever sees the result.
 *
 * @param root The folder, its own links resolved.
 * @throws CchcError `folder/link-outside`.
 */
export async function statInside(
  root: string,
  path: string,
): Promise<{ readonly isDirectory: () => boolean; readonly isFile: () => boolean }> {
  const target = await realpath(join(root, path)).catch(() => undefined);
  if (target === undefined || !`${target}${sep}`.startsWith(root.endsWith(sep) ? root : `${root}${sep}`)) {
    throw linkOutside(path);
  }
  return stat(target);
}

/** Throws unless a path leads to a regular file inside the folder: a pipe would be waited on for ever. */
export async function requireFileInside(root: string, path: string): Promise<void> {
  if (!(await statInside(root, path)).isFile()) {
    throw notARegularFile(path);
  }
}
