import type { Localized } from "@cchc/core";
import type { DocumentPath, PolicyFile } from "../policy/source-file.ts";

/** A text in both languages, where it is written. */
export interface TextSite {
  readonly file: PolicyFile;
  readonly path: DocumentPath;
  /** What it is: `title`, `purpose`, `note`. */
  readonly key: string;
  readonly text: Localized;
}

/** Every text in both languages that stands in files, wherever it stands. */
export function textsOf(files: readonly PolicyFile[]): TextSite[] {
  return files.flatMap((file) => textsIn(file.data, []).map((site) => ({ file, ...site })));
}

function textsIn(data: unknown, path: DocumentPath): Omit<TextSite, "file">[] {
  if (typeof data !== "object" || data === null) {
    return [];
  }
  const { vi, en } = { vi: undefined, en: undefined, ...data };
  if (typeof vi === "string" && typeof en === "string") {
    return [{ path, key: String(path.at(-1) ?? ""), text: { vi, en } }];
  }
  const entries = Array.isArray(data) ? [...data.entries()] : Object.entries(data);
  return entries.flatMap(([key, value]) => textsIn(value, [...path, key]));
}
