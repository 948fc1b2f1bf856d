import type { WorkbookContext } from "./workbook-context.ts";

/** A hash as it is; where the form for the public holds none, that it is not published. */
export function hashText(sha256: string, { say }: WorkbookContext): string {
  return sha256 === "not published" ? say({ vi: "không công bố", en: "not published" }) : sha256;
}
