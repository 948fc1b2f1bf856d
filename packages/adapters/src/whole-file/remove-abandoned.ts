import { lstat, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Drafter, drafterOf, thisDrafter } from "./draft-name.ts";

/** A draft of another machine, or under a number that another process has now, is nobody's after a day. */
const oldest = 86_400_000;

/**
 * Removes the drafts that killed runs left in a folder: regular files that bear our name (or folders, where folders are made), whose
 * process is gone or that nobody wrote to for a day. Whatever cannot be looked at or removed stays: it does no harm.
 */
export async function removeAbandoned(folder: string, kind: "file" | "folder" = "file"): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const drafter = drafterOf(name);
    if (drafter !== undefined && (await isAbandoned(join(folder, name), { ...drafter, kind }))) {
      await rm(join(folder, name), { force: true, recursive: kind === "folder" }).catch(() => undefined);
    }
  }
}

async function isAbandoned(
  path: string,
  { host, pid, kind }: Drafter & { readonly kind: "file" | "folder" },
): Promise<boolean> {
  const found = await lstat(path).catch(() => undefined);
  if (found === undefined || !(kind === "file" ? found.isFile() : found.isDirectory())) {
    return false;
  }
  return (host === thisDrafter().host && !isRunning(pid)) || Date.now() - found.mtimeMs > oldest;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // No permission to signal it: it is there, and somebody else's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
