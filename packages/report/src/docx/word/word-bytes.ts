import { undatedArchive } from "@cchc/workbook";
import type { Document } from "docx";
import type { Docx } from "./library.ts";
import { safeText } from "./safe-text.ts";

/** A document as the bytes of a file; without a moment of its making, so that the same result gives the same bytes. */
export async function wordBytes(docx: Docx, document: Document, title: string): Promise<Uint8Array> {
  const overrides = [{ path: "docProps/core.xml", data: coreProperties(title) }];
  const bytes = await docx.Packer.toBuffer(document, undefined, overrides);
  return undatedArchive(new Uint8Array(bytes));
}

/** What Word shows of a file: a title, and no author and no day that nobody gave. */
function coreProperties(title: string): string {
  const text = safeText(title).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const names = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:dcmitype="http://purl.org/dc/dcmitype/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ].join(" ");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${names}><dc:title>${text}</dc:title><dc:creator>cchc</dc:creator></cp:coreProperties>`;
}
