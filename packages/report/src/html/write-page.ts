import { formatPeriod, parsePeriod } from "@cchc/core";
import { pageScript, pageStyle } from "../shipped/page-app.generated.ts";
import type { ReportSubject } from "../subject/report-subject.ts";
import { compressed } from "./compressed.ts";
import { escapeHtml } from "./escape-html.ts";
import { type PageOptions, pagePayload } from "./payload/page-payload-of.ts";
import { sourceHash } from "./source-hash.ts";

/**
 * A result as one HTML page: ranking, cards with the trace of every point, indicators across units, what-if, data and
 * method, in Vietnamese and English. It asks no network for anything; its Content Security Policy lets nothing run but the
 * one script inside, which judges cards anew by the same rules that made the result.
 *
 * @example
 * await writeFile("build/result.html", await writePage(reportSubject(result)));
 */
export async function writePage(subject: ReportSubject, options: PageOptions = {}): Promise<string> {
  const { page, cards } = pagePayload(subject, options);
  const [data, cardData, script, style] = await Promise.all([
    compressed(JSON.stringify(page)),
    compressed(JSON.stringify(cards)),
    sourceHash(pageScript),
    sourceHash(pageStyle),
  ]);
  const { language } = page;
  const { policy, result } = subject;
  const period = formatPeriod(parsePeriod(result.period.text), language);
  return [
    "<!doctype html>",
    `<html lang="${language}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(script, style)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="robots" content="noindex">',
    `<meta name="generator" content="${escapeHtml(`${result.tool.name} ${result.tool.version}`)}">`,
    '<link rel="icon" href="data:,">',
    `<title>${escapeHtml(`${policy.title[language]} · ${period}`)}</title>`,
    `<style>${pageStyle}</style>`,
    "</head>",
    "<body>",
    `<div id="page"><noscript>${escapeHtml(needsScript.vi)} <span lang="en">${escapeHtml(needsScript.en)}</span></noscript></div>`,
    `<script type="application/octet-stream" id="cchc-data">${data}</script>`,
    `<script type="application/octet-stream" id="cchc-cards">${cardData}</script>`,
    `<script>${pageScript}</script>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** Nothing from anywhere: no request, no frame, no form; one script and one style sheet, each by its hash. */
function contentPolicy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${script}`,
    `style-src ${style}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

const needsScript = {
  vi: "Trang này cần JavaScript để tính và hiển thị phiếu điểm; không có gì được tải từ mạng. Cũng có thể xuất kết quả ra .md, .docx hoặc .xlsx.",
  en: "This page needs JavaScript to compute and show the cards; nothing is loaded from a network. The result can also be written as .md, .docx or .xlsx.",
} as const;
