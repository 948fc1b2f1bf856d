import type { IStylesOptions } from "docx";

/** Sizes in half points, distances in twentieths of a point, as Word has them; Decree 30/2020: Times New Roman, 13–14 point. */
export const sizes = { body: 28, small: 24, tiny: 22, table: 24 } as const;

/** Half a centimetre, about. */
const indent = 567;

/** The styles of the report: headings that Word's navigation knows, a body with an indented first line. */
export const wordStyles: IStylesOptions = {
  default: {
    document: { run: { font: "Times New Roman", size: sizes.body } },
    heading1: {
      run: { bold: true, size: sizes.body, color: "000000" },
      paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
    },
    heading2: {
      run: { bold: true, size: sizes.body, color: "000000" },
      paragraph: { spacing: { before: 180, after: 60 }, keepNext: true },
    },
    heading3: {
      run: { bold: true, italics: true, size: sizes.body, color: "000000" },
      paragraph: { spacing: { before: 120 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: "ReportBody",
      name: "Report body",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: { alignment: "both", spacing: { before: 60, after: 60, line: 288 }, indent: { firstLine: indent } },
    },
    {
      id: "ReportItem",
      name: "Report item",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: {
        alignment: "both",
        spacing: { before: 30, after: 30, line: 276 },
        indent: { left: indent, hanging: 284 },
      },
    },
    {
      id: "ReportCell",
      name: "Report cell",
      basedOn: "Normal",
      quickFormat: true,
      run: { size: sizes.table },
      paragraph: { spacing: { before: 40, after: 40 } },
    },
  ],
};
