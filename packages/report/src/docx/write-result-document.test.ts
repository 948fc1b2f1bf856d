import { readFileSync } from "node:fs";
import { printPoints, readResult } from "@cchc/rules";
import { expect, it, vi } from "vitest";
import { partsOfArchive } from "../../../workbook/test/archive.ts";
import { hostileSubject, hostileTexts } from "../../test/hostile-result.ts";
import { wordsOf } from "../../test/words-of.ts";
import { type ReportSubject, reportSubject } from "../subject/report-subject.ts";
import { safeText } from "./word/safe-text.ts";
import { writeResultDocument } from "./write-result-document.ts";

/** A result that was stored by the version released first. */
function stored(name: string): ReportSubject {
  const file = new URL(`../../../rules/test/results/0.1.0/${name}`, import.meta.url);
  return reportSubject(readResult(JSON.parse(readFileSync(file, "utf8"))));
}

it("has the head of Decree 30/2020, with blanks for what the result does not say", async () => {
  const lines = wordsOf(await writeResultDocument(stored("son-trung-2024.json"), { language: "vi" }));
  expect(lines).toEqual(
    expect.arrayContaining([
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Số: ……/BC-……",
      "……………, ngày …… tháng …… năm ……",
      "BÁO CÁO",
      "(Dự thảo)",
      "Nơi nhận:",
      "(Họ và tên)",
    ]),
  );
  expect(lines.filter((line) => /^[IV]+\. /.test(line))).toEqual([
    "I. CĂN CỨ VÀ PHẠM VI",
    "II. KẾT QUẢ",
    "III. MẶT MẠNH",
    "IV. TỒN TẠI, NGUYÊN NHÂN VÀ VIỆC CẦN LÀM",
    "V. CHUYỂN BIẾN, GIÁM SÁT VÀ CẢNH BÁO",
    "VI. PHƯƠNG PHÁP",
  ]);
});

it("says the numbers of the result, and that simulated data is simulated", async () => {
  const subject = stored("son-trung-2024.json");
  const [card] = subject.result.cards;
  const lines = wordsOf(await writeResultDocument(subject, { language: "vi" }));
  const points = card?.total.points === undefined ? "" : printPoints(card.total.points, { language: "vi", digits: 2 });
  expect(lines.find((line) => line.startsWith("Tổng điểm"))).toContain(`Tổng điểm ${points} trên 100`);
  expect(lines.some((line) => line.includes("số liệu là mô phỏng"))).toBe(true);
  const weakest = card?.indicators
    .flatMap(({ id, origin, points: own, max }) =>
      origin === "counts" && own !== undefined ? [{ id, lost: max.minus(own) }] : [],
    )
    .sort((a, b) => b.lost.compare(a.lost))[0];
  const indicator = subject.policy.indicators.find(({ id }) => id === weakest?.id);
  expect(lines.find((line) => line.startsWith("1. "))).toContain(`${indicator?.code} ${indicator?.title.vi}`);
  expect(lines).toContain(`– Việc cần làm: ${indicator?.remedy.vi}`);
});

it("is about all units, or about the one that is asked for, in both languages", async () => {
  const subject = stored("phu-tho-2026-08.json");
  const [card] = subject.result.cards;
  const all = wordsOf(await writeResultDocument(subject, { language: "en" }));
  const one = wordsOf(await writeResultDocument(subject, { language: "en", card }));
  expect(all).toContain("SOCIALIST REPUBLIC OF VIET NAM");
  expect(all.filter((line) => line.startsWith("Ranking: ")).length).toBeGreaterThan(0);
  expect(one.some((line) => line.startsWith("Ranking: "))).toBe(false);
  expect(one.some((line) => line.includes(card?.unit.name ?? ""))).toBe(true);
  for (const { unit } of subject.result.cards) {
    expect(all).toContain(unit.name);
  }
});

it("has headings, tables whose heads repeat, and words for every picture", async () => {
  const xml =
    partsOfArchive(await writeResultDocument(stored("son-trung-2024.json"), { language: "vi" })).get(
      "word/document.xml",
    ) ?? "";
  expect(xml).toContain('<w:pStyle w:val="Heading1"/>');
  expect(xml).toContain("<w:tblHeader/>");
  const pictures = xml.match(/<wp:docPr [^>]*>/g) ?? [];
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.every((one) => /descr="[^"]+"/.test(one))).toBe(true);
  expect(new Set(pictures.map((one) => /\bid="(\d+)"/.exec(one)?.[1])).size).toBe(pictures.length);
});

it("gives the same bytes for the same subject, whenever it is written", async () => {
  const subject = stored("phu-tho-2026-08.json");
  const first = await writeResultDocument(subject, { language: "vi" });
  vi.useFakeTimers({ now: new Date("2031-05-06T07:08:09Z"), toFake: ["Date"] });
  try {
    expect(Buffer.from(await writeResultDocument(subject, { language: "vi" })).equals(Buffer.from(first))).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});

it.each(hostileTexts)("shows a hostile text as a text: %s", async (_what, text) => {
  const subject = hostileSubject(text);
  const [card] = subject.result.cards;
  for (const options of [{ language: "vi" } as const, { language: "en", card } as const]) {
    const bytes = await writeResultDocument(subject, options);
    const xml = partsOfArchive(bytes).get("word/document.xml") ?? "";
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML forbids is looked for.
    expect(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml)).toBe(false);
    expect(xml).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
    expect(xml).not.toContain("<script");
    expect(wordsOf(bytes).join("\n")).toContain(safeText(text).slice(0, 60));
  }
});
