import { parsePeriod } from "@cchc/core";
import type { ReportSubject } from "../subject/report-subject.ts";
import { nameText } from "../terminal/safe-text.ts";
import type { Block } from "./block/block.ts";
import { besidePart } from "./part/beside.ts";
import { methodPart } from "./part/method.ts";
import { resultOfAll } from "./part/result-of-all.ts";
import { resultOfUnit } from "./part/result-of-unit.ts";
import { scopePart } from "./part/scope.ts";
import { strengthsPart } from "./part/strengths.ts";
import { weaknessesPart } from "./part/weaknesses.ts";
import { periodInside } from "./period-inside.ts";
import { type DocumentOptions, type Writing, writingOf } from "./report-asked.ts";
import { loadLibraries } from "./word/library.ts";
import { wordBlocks } from "./word/word-blocks.ts";
import { wordBytes } from "./word/word-bytes.ts";
import { headTable, signatureTable, titleBlock } from "./word/word-frame.ts";
import { wordStyles } from "./word/word-styles.ts";

/** A4 and the margins of Decree 30/2020 (20 and 20, 30 and 20 mm), in twentieths of a point. */
const sheet = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_134, bottom: 1_134, left: 1_701, right: 1_134 },
} as const;

/**
 * A result as a draft report for Word, in the form that Vietnamese offices use (Decree 30/2020/NĐ-CP, appendix I). Every
 * sentence comes from the result and its policy; number, day, body and signer are blanks that the office fills.
 *
 * @returns The bytes of a .docx file, the same for the same subject.
 * @throws CchcError `source/missing-library` without `docx` or `@resvg/resvg-js`.
 *
 * @example
 * await writeFile("build/report.docx", await writeResultDocument(reportSubject(result), { language: "vi" }));
 */
export async function writeResultDocument(subject: ReportSubject, options: DocumentOptions): Promise<Uint8Array> {
  const libraries = await loadLibraries();
  const { docx } = libraries;
  const writing = writingOf(subject, options);
  const about = aboutText(writing);
  const pageNumber = new docx.Paragraph({
    alignment: docx.AlignmentType.CENTER,
    children: [new docx.TextRun({ children: [docx.PageNumber.CURRENT], size: 26 })],
  });
  const document = new docx.Document({
    styles: wordStyles,
    sections: [
      {
        // The first page has no number.
        properties: { titlePage: true, page: sheet },
        headers: { default: new docx.Header({ children: [pageNumber] }), first: new docx.Header({ children: [] }) },
        children: [
          headTable(writing, docx),
          ...titleBlock(writing, about, docx),
          ...wordBlocks(partsOf(writing), libraries),
          new docx.Paragraph({}),
          signatureTable(writing, docx),
        ],
      },
    ],
  });
  return wordBytes(docx, document, `${writing.say("report")} – ${about}`);
}

function partsOf(writing: Writing): Block[] {
  const { card } = writing;
  return [
    ...scopePart(writing),
    ...(card === undefined ? resultOfAll(writing) : resultOfUnit(writing, card)),
    ...strengthsPart(writing),
    ...weaknessesPart(writing),
    ...besidePart(writing),
    ...methodPart(writing),
  ];
}

function aboutText({ subject: { policy, result }, card, style: { language }, say }: Writing): string {
  const values = { policy: policy.title[language], period: periodInside(parsePeriod(result.period.text), language) };
  return card === undefined
    ? say("about", values)
    : say("aboutUnit", { ...values, unit: nameText(card.unit.name, language) });
}
