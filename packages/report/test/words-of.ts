import { partsOfArchive } from "../../workbook/test/archive.ts";

/** The words of a Word document, a line for each paragraph. */
export function wordsOf(bytes: Uint8Array): string[] {
  const xml = partsOfArchive(bytes).get("word/document.xml") ?? "";
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
      .map(([, text = ""]) => text)
      .join("")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&apos;", "'")
      .replaceAll("&amp;", "&"),
  );
}
