import { type RejectSink, writeRejects } from "@cchc/adapters";

/** Reads with a `rejects.csv` in a folder, if one is asked for: there and whole after the reading, not there after an error. */
export async function withRejects<T>(
  folder: string | undefined,
  read: (sink: RejectSink | undefined) => Promise<T>,
): Promise<T> {
  const rejects = folder === undefined ? undefined : await writeRejects(folder);
  try {
    const done = await read(rejects?.take);
    await rejects?.finish();
    return done;
  } catch (error) {
    await rejects?.abandon();
    throw error;
  }
}
