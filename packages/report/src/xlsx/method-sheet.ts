import type { Localized } from "@cchc/core";
import type { Sheet, SheetCell } from "@cchc/workbook";
import { proseCell } from "./cells.ts";
import { besideRows, type MethodRow, orderRows, pinnedRows, policyRows } from "./method-rows.ts";
import { glossary, methodLabels, methodWords } from "./method-words.ts";
import { sheetNames } from "./sheet-names.ts";
import type { WorkbookContext } from "./workbook-context.ts";

/** What the other sheets turned out to be: in how many ways points came about, and what is not in the file. */
export interface Told {
  /** How many indicators have their points by a formula, or as a value and why. */
  readonly ways: ReadonlyMap<string, number>;
  readonly leftOut?: string | undefined;
}

/** By what and how the result was judged, how to follow a formula, and what the words mean. */
export function methodSheet(context: WorkbookContext, told: Told): Sheet {
  const { say, language } = context;
  const rows = [...policyRows(context), ...orderRows(context), ...besideRows(context), ...readingRows(context, told)];
  const all = [...rows, ...glossaryRows(context), ...pinnedRows(context)];
  const shown = all.filter(([, text]) => text !== undefined && text !== "");
  return {
    name: sheetNames.method[language],
    columns: [{ width: 30 }, { width: 120 }],
    rows: [
      [
        { value: say(sheetNames.method), look: "head" },
        { value: "", look: "head" },
      ],
      ...shown.map(([label, text]): SheetCell[] => [{ value: say(label), look: "title" }, proseCell(text)]),
    ],
    frozen: true,
    printed: true,
  };
}

function readingRows({ say }: WorkbookContext, { ways, leftOut }: Told): MethodRow[] {
  const counted = [...ways].map(([how, count]) => `${count} × ${how}`).join("; ");
  return [
    [methodLabels.leftOut, leftOut],
    [methodLabels.follow, say(methodWords.follow)],
    [methodLabels.change, say(methodWords.change)],
    [methodLabels.value, say(methodWords.value)],
    [methodLabels.rows, counted],
    [methodLabels.sorting, say(methodWords.sorting)],
  ];
}

function glossaryRows({ say }: WorkbookContext): MethodRow[] {
  return glossary.map(({ word, means }: { readonly word: Localized; readonly means: Localized }) => [word, say(means)]);
}
