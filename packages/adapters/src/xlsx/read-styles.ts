import type { XlsxLimits } from "./limits.ts";
import { builtInForm, formOf, type NumberForm } from "./number-format.ts";
import { readSmallPart } from "./part-links.ts";
import { attribute, type XmlTaker } from "./read-xml.ts";
import type { WorkbookPackage } from "./workbook-package.ts";

/** The forms of numbers by the number of the style that cells name. */
export async function readStyles(
  archive: WorkbookPackage,
  part: string | undefined,
  limits: XlsxLimits,
): Promise<readonly NumberForm[]> {
  const own = new Map<number, NumberForm>();
  const ids: number[] = [];
  let inside = false;
  const taker: XmlTaker = {
    open: (name, attributes) => {
      inside ||= name === "cellXfs";
      if (name === "numFmt") {
        own.set(Number(attribute(attributes, "numFmtId")), formOf(attribute(attributes, "formatCode") ?? ""));
      } else if (name === "xf" && inside) {
        ids.push(Number(attribute(attributes, "numFmtId") ?? 0));
      }
    },
    close: (name) => {
      inside &&= name !== "cellXfs";
    },
    text: () => undefined,
  };
  if (part !== undefined) {
    await readSmallPart(archive, part, { limits, taker });
  }
  return ids.map((id) => own.get(id) ?? builtInForm(id));
}
