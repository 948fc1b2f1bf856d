import { visible } from "@cchc/core";
import { expect, it } from "vitest";
import { partsOfArchive } from "../../../workbook/test/archive.ts";
import { hostileSubject, hostileTexts } from "../../test/hostile-result.ts";
import { writeResultWorkbook } from "./index.ts";

/** The beginning of a text as a cell shows it: hostile characters as escapes, runs of spaces as one. */
function shown(text: string): string {
  return visible(text.replaceAll(/\s+/g, " "))
    .slice(0, 40)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

it.each(hostileTexts)("a text that is hostile is a text in every sheet: %s", async (_what, text) => {
  const files = partsOfArchive(await writeResultWorkbook(hostileSubject(text), { language: "en" }));
  const sheets = [...files].filter(([name]) => name.startsWith("xl/worksheets/sheet"));
  expect(sheets.length).toBeGreaterThan(5);
  const formulas = sheets.flatMap(([, xml]) => [...xml.matchAll(/<f>(.*?)<\/f>/gs)].map(([, formula = ""]) => formula));
  expect(formulas.filter((formula) => /cmd|HYPERLINK|WEBSERVICE|script/i.test(formula))).toEqual([]);
  for (const [, xml] of files) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML forbids is looked for.
    expect(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml)).toBe(false);
    expect(xml).not.toContain("<script");
  }
  const words = (files.get("xl/sharedStrings.xml") ?? "") + sheets.map(([, xml]) => xml).join("");
  expect(words.replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&#39;", "'")).toContain(
    shown(text).trim(),
  );
});
