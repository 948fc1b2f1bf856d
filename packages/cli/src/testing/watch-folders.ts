import { watch } from "node:fs";

/** Changes within so many milliseconds are one change: editors write a file in several steps. */
const settling = 150;

/**
 * Calls back after every change in some folders, until the signal comes. Calls never overlap: a change during one is
 * answered after it.
 */
export async function watchFolders(
  folders: readonly string[],
  changed: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(changed);
    }, settling);
  };
  const watchers = folders.map((folder) => watch(folder, { recursive: true }, soon));
  await new Promise<void>((resolve) => {
    if (signal.aborted) {
      resolve();
    }
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  clearTimeout(timer);
  for (const watcher of watchers) {
    watcher.close();
  }
  await running;
}
