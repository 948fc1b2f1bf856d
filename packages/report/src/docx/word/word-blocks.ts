import type { Paragraph, Table } from "docx";
import type { Block, Cell, Run } from "../block/block.ts";
import { barSvg } from "../block/picture.ts";
import type { Libraries } from "./library.ts";
import { safeText } from "./safe-text.ts";
import { sizes } from "./word-styles.ts";

/** The width of the text between the margins of A4, in twentieths of a point: 210 − 30 − 20 mm. */
const textWidth = 9071;

/** Blocks as paragraphs and tables of Word. */
export function wordBlocks(blocks: readonly Block[], libraries: Libraries): (Paragraph | Table)[] {
  const pictures = new Pictures(libraries);
  return blocks.map((block) => wordBlock(block, { libraries, pictures }));
}

interface With {
  readonly libraries: Libraries;
  readonly pictures: Pictures;
}

function wordBlock(block: Block, given: With): Paragraph | Table {
  const { Paragraph, HeadingLevel, AlignmentType } = given.libraries.docx;
  switch (block.kind) {
    case "heading": {
      const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
      return new Paragraph({ heading: levels[block.level - 1] ?? levels[0], text: safeText(block.text) });
    }
    case "paragraph":
      return new Paragraph({ style: "ReportBody", children: runsOf(block.runs, given) });
    case "item":
      return new Paragraph({ style: "ReportItem", children: runsOf([{ text: "– " }, ...block.runs], given) });
    case "picture":
      return new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [given.pictures.run(block.svg, block.alt, { width: block.width, height: block.height })],
      });
    case "table":
      return tableOf(block, given);
  }
}

function runsOf(runs: readonly Run[], { libraries: { docx } }: With) {
  return runs.map(
    ({ text, bold, italic }) =>
      new docx.TextRun({ text: safeText(text), ...(bold ? { bold } : {}), ...(italic ? { italics: italic } : {}) }),
  );
}

function tableOf({ columns, rows }: Extract<Block, { kind: "table" }>, given: With): Table {
  const { Table, TableRow, WidthType, TableLayoutType } = given.libraries.docx;
  const head = columns.map(({ title, align }): Cell => ({ text: title, bold: true, align: align ?? "left" }));
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map(({ width }) => Math.round((textWidth * width) / 100)),
    rows: [head, ...rows].map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0,
          cantSplit: true,
          children: cells.map((cell) => cellOf(cell, index === 0, given)),
        }),
    ),
  });
}

function cellOf(cell: Cell, isHead: boolean, given: With) {
  const { TableCell, Paragraph, TextRun, ShadingType } = given.libraries.docx;
  const { text, align = "left", bold, bar } = cell;
  const words = new TextRun({ text: safeText(text), size: sizes.table, ...(bold ? { bold } : {}) });
  const picture = bar === undefined ? [] : [given.pictures.run(barSvg(bar), text, { width: 100, height: 7 })];
  const paragraphs = [[words], ...picture.map((one) => [one])].map(
    (children) => new Paragraph({ style: "ReportCell", alignment: align, children }),
  );
  return new TableCell({
    children: paragraphs,
    margins: { left: 80, right: 80, top: 20, bottom: 20 },
    ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: "E8EEF4" } } : {}),
  });
}

/** Pictures of one document, numbered, each with words for those who do not see it. */
class Pictures {
  readonly #libraries: Libraries;
  #made = 0;

  constructor(libraries: Libraries) {
    this.#libraries = libraries;
  }

  run(svg: string, alt: string, transformation: { readonly width: number; readonly height: number }) {
    this.#made += 1;
    const description = safeText(alt);
    const altText = { title: description, description, name: `picture-${this.#made}`, id: String(this.#made) };
    return new this.#libraries.docx.ImageRun({ type: "png", data: this.#libraries.png(svg), transformation, altText });
  }
}
