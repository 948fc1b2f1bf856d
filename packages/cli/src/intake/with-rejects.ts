import { type RejectSink, writeRejects } from "@cchc/adapters";
import type { Run } from "../stop/stoppable.ts";

/**
 * Reads with a `rejects.csv` in a folder, if one is asked for: not there after an error; whole after the reading, or placed
 * together with the other files of the run.
 */
export async function withRejects<T>(
  { rejects: folder, run }: { readonly rejects?: string | undefined; readonly run?: Run | undefined },
  read: (sink: RejectSink | undefined) => Promise<T>,
): Promise<T> {
  const rejects = folder === undefined ? undefined : await writeRejects(folder);
  if (rejects !== undefined && run !== undefined) {
    run.outputs.add(rejects);
    return read(rejects.take);
  }
  try {
    const done = await read(rejects?.take);
    await rejects?.finish();
    return done;
  } catch (error) {
    await rejects?.abandon();
    throw error;
  }
}
