import type { XlsxLimits } from "./limits.ts";
import { readLinks, readSmallPart } from "./part-links.ts";
import { attribute, type XmlTaker } from "./read-xml.ts";
import type { DateSystem } from "./serial-date.ts";
import type { WorkbookPackage } from "./workbook-package.ts";
import { broken, notAWorkbook, overLimit } from "./xlsx-problem.ts";

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  /** Whether nobody who opens the workbook sees it. */
  readonly hidden: boolean;
  /** Name of its part. */
  readonly part: string;
}

/** What a workbook says of itself. */
export interface Workbook {
  /** In their order; charts and macros that stand as sheets are not among them. */
  readonly sheets: readonly SheetEntry[];
  readonly dates: DateSystem;
  readonly stylesPart: string | undefined;
  readonly stringsPart: string | undefined;
}

interface Listed {
  readonly name: string;
  readonly hidden: boolean;
  readonly link: string;
}

/**
 * Reads the list of sheets and where things are.
 *
 * @throws CchcError `xlsx/…`.
 */
export async function readWorkbook(archive: WorkbookPackage, limits: XlsxLimits): Promise<Workbook> {
  const main = await mainPart(archive, limits);
  const links = await readLinks(archive, main, limits);
  const { listed, from1904 } = await readList(archive, main, limits);
  const partOf = (type: string) => [...links.values()].find((link) => link.type === type)?.target;
  const sheets = listed.flatMap(({ name, hidden, link }) => {
    const found = links.get(link);
    return found?.type === "worksheet" ? [{ name, hidden, part: found.target }] : [];
  });
  checkSheets(archive.file, sheets, limits);
  return { sheets, dates: { from1904 }, stylesPart: partOf("styles"), stringsPart: partOf("sharedStrings") };
}

async function mainPart(archive: WorkbookPackage, limits: XlsxLimits): Promise<string> {
  const links = await readLinks(archive, "", limits);
  const main = [...links.values()].find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  if (!archive.has(main) || main.endsWith(".bin")) {
    throw notAWorkbook(new Uint8Array(), archive.file);
  }
  return main;
}

async function readList(
  archive: WorkbookPackage,
  main: string,
  limits: XlsxLimits,
): Promise<{ readonly listed: readonly Listed[]; readonly from1904: boolean }> {
  const listed: Listed[] = [];
  let [from1904, root] = [false, ""];
  const taker: XmlTaker = {
    open: (name, attributes) => {
      root ||= name;
      if (name === "sheet") {
        const [title, state, link] = ["name", "state", "id"].map((key) => attribute(attributes, key));
        const hidden = state === "hidden" || state === "veryHidden";
        listed.push({ name: (title ?? "").normalize("NFC").trim(), hidden, link: link ?? "" });
      } else if (name === "workbookPr") {
        from1904 = ["1", "true"].includes(attribute(attributes, "date1904") ?? "");
      }
    },
    close: () => undefined,
    text: () => undefined,
  };
  await readSmallPart(archive, main, { limits, taker });
  if (root !== "workbook") {
    throw notAWorkbook(new Uint8Array(), archive.file);
  }
  return { listed, from1904 };
}

function checkSheets(file: string, sheets: readonly SheetEntry[], { sheets: most }: XlsxLimits): void {
  const place = { file };
  if (sheets.length > most) {
    const what = { vi: "quá nhiều trang tính", en: "too many sheets" };
    throw overLimit("too-many-sheets", { what, given: String(sheets.length), most, place });
  }
  const names = new Set(sheets.map(({ name }) => name));
  const parts = new Set(sheets.map(({ part }) => part.toLowerCase()));
  if (names.size < sheets.length || parts.size < sheets.length) {
    throw broken({ vi: "hai trang tính là một hoặc trùng tên", en: "two sheets are one, or have one name" }, place);
  }
}
