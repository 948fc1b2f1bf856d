import { type RejectSink, type RejectsFile, type RejectsPin, writeRejects } from "@cchc/adapters";
import { writeRejectsWorkbook } from "@cchc/adapters/rejects";
import { entities, type Language } from "@cchc/core";
import type { Run } from "../stop/stoppable.ts";

/** Where rejected rows are written: a folder for `rejects.csv`, or a name that ends in `.xlsx` for a workbook to correct them in. */
export interface RejectsAt {
  readonly rejects?: string | undefined;
  /** Of the reasons in a workbook. */
  readonly language?: Language | undefined;
  readonly run?: Run | undefined;
}

/**
 * Reads with a file of the rejected rows, if one is asked for: not there after an error; whole after the reading, or placed
 * together with the other files of the run. With what a result says of it.
 */
export async function withRejects<T extends object>(
  at: RejectsAt,
  read: (sink: RejectSink | undefined) => Promise<T>,
): Promise<T & { readonly rejects?: RejectsPin }> {
  const rejects = at.rejects === undefined ? undefined : await openRejects(at.rejects, at.language ?? "vi");
  if (rejects !== undefined && at.run !== undefined) {
    at.run.outputs.add(rejects);
    const done = await read(rejects.take);
    await rejects.stage();
    return { ...done, rejects: rejects.pin };
  }
  try {
    const done = await read(rejects?.take);
    await rejects?.finish();
    return rejects === undefined ? done : { ...done, rejects: rejects.pin };
  } catch (error) {
    await rejects?.abandon();
    throw error;
  }
}

/** Begins the file that a name asks for. */
function openRejects(name: string, language: Language): Promise<RejectsFile> {
  return name.toLowerCase().endsWith(".xlsx") ? writeRejectsWorkbook(name, { entities, language }) : writeRejects(name);
}
