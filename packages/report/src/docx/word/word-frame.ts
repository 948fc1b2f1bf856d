import type { Paragraph, Table } from "docx";
import type { Writing } from "../report-asked.ts";
import type { Docx } from "./library.ts";
import { safeText } from "./safe-text.ts";
import { sizes } from "./word-styles.ts";

interface Line {
  readonly text: string;
  readonly bold?: true;
  readonly italics?: true;
  readonly size?: number;
  readonly stroke?: true;
  readonly space?: number;
}

/** The head of Decree 30/2020: body and number on the left, national title on the right, place and date under it. */
export function headTable({ say, style }: Writing, docx: Docx): Table {
  const english = style.language === "en";
  const nation: Line[] = [
    { text: documentNation.nation, bold: true, size: sizes.small },
    ...(english ? [{ text: say("nation"), size: sizes.tiny }] : []),
    { text: documentNation.motto, bold: true, size: sizes.body },
    ...(english ? [{ text: say("motto"), size: sizes.tiny }] : []),
  ];
  return frame(docx, [
    [
      [{ text: say("above"), size: sizes.small }, { text: say("body"), bold: true, size: sizes.small }, stroke],
      [...nation, stroke],
    ],
    [[{ text: say("number"), size: sizes.small + 2 }], [{ text: say("place"), italics: true, size: sizes.small + 2 }]],
  ]);
}

/** Where it goes, and who signs: blanks for the office. */
export function signatureTable({ say }: Writing, docx: Docx): Table {
  const left: Line[] = [
    { text: say("recipients"), bold: true, italics: true, size: sizes.small },
    { text: say("recipient1"), size: sizes.tiny },
    { text: say("recipient2"), size: sizes.tiny },
  ];
  const right: Line[] = [
    { text: say("authority"), bold: true },
    { text: say("title"), bold: true },
    { text: say("signature"), italics: true, size: sizes.small, space: 500 },
    { text: say("signer"), bold: true, space: 500 },
  ];
  return frame(docx, [[left, right]], "left");
}

/** The kind of document and what it is about. */
export function titleBlock({ say }: Writing, about: string, docx: Docx): Paragraph[] {
  const { Paragraph, TextRun, AlignmentType } = docx;
  const line = (text: string, look: { readonly bold?: true; readonly italics?: true }, before = 0) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before },
      children: [new TextRun({ text: safeText(text), ...look })],
    });
  return [
    line(say("report"), { bold: true }, 240),
    line(about, { bold: true }),
    line("_______________", {}),
    line(say("draft"), { italics: true }, 60),
  ];
}

/** The national title stands in Vietnamese in every language. */
const documentNation = {
  nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
} as const;
const stroke: Line = { text: "______________", size: 16 };

function frame(
  docx: Docx,
  rows: readonly (readonly [readonly Line[], readonly Line[]])[],
  first: "left" | "center" = "center",
): Table {
  const { Table, TableRow, TableCell, WidthType, TableLayoutType, BorderStyle } = docx;
  const none = { style: BorderStyle.NONE, size: 0, color: "FFFFFF" } as const;
  const borders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
  const own = { top: none, bottom: none, left: none, right: none };
  return new Table({
    width: { size: 9071, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [3700, 5371],
    borders,
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (lines, index) =>
              new TableCell({
                borders: own,
                children: lines.map((line) => lineOf(docx, line, index === 0 ? first : "center")),
              }),
          ),
        }),
    ),
  });
}

function lineOf(
  { Paragraph, TextRun }: Docx,
  { text, bold, italics, size = sizes.body, space = 0 }: Line,
  alignment: "left" | "center",
): Paragraph {
  const run = new TextRun({ text: safeText(text), size, ...(bold ? { bold } : {}), ...(italics ? { italics } : {}) });
  return new Paragraph({ alignment, spacing: { before: space }, children: [run] });
}
