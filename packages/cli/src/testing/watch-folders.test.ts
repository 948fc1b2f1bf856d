import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it, vi } from "vitest";
import { folderOf } from "../../test/folders.ts";
import { watchFolders } from "./watch-folders.ts";

it("answers a change in a folder, and ends when it is told to", async () => {
  const folder = await folderOf({ "a.yaml": "1" });
  const stop = new AbortController();
  let calls = 0;
  const watching = watchFolders(
    [folder],
    async () => {
      calls += 1;
    },
    stop.signal,
  );
  await writeFile(path.join(folder, "a.yaml"), "2");
  await vi.waitFor(() => expect(calls).toBeGreaterThan(0), { timeout: 20_000 });
  stop.abort();
  await watching;
  const before = calls;
  await writeFile(path.join(folder, "a.yaml"), "3");
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(calls).toBe(before);
});

it("ends at once when it was told to before", async () => {
  const stop = new AbortController();
  stop.abort();
  await expect(watchFolders([await folderOf({})], async () => undefined, stop.signal)).resolves.toBeUndefined();
});
