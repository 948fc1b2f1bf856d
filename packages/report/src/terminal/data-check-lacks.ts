import type { BlockedIndicator, DataCheck, FieldFilling, Lack } from "@cchc/rules";
import { count, firstLines, mostLines } from "./data-check-tables.ts";
import { lackWords, dataCheckWords as words } from "./data-check-words.ts";
import { nameText } from "./safe-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";
import { fill } from "./words.ts";

type Style = Pick<TerminalStyle, "language">;

/** Which indicators have no number, for how many units, and what they lack; files to supply first. */
export function lackLines({ indicators, blocked, units }: DataCheck, style: Style): string[] {
  const { language } = style;
  if (indicators === undefined) {
    return [];
  }
  const head = fill(words[blocked.length === 0 ? "allIndicators" : "indicators"][language], indicators);
  const waiting = fileLines(blocked);
  const files = waiting.length === 0 ? [] : [words.files[language], ...firstLines(waiting, style).map(indented)];
  const others = blocked.flatMap((one) => otherLacks(one, units, style));
  return [head, ...files, ...firstLines(others, style).map(indented)];
}

function fileLines(blocked: readonly BlockedIndicator[]): string[] {
  return missingFiles(blocked).map(
    ([file, codes]) => `${file}: ${codes.slice(0, mostLines).join(", ")}${codes.length > mostLines ? ", …" : ""}`,
  );
}

/** Each missing file with the codes of the indicators that wait for it, those for the most first. */
export function missingFiles(
  blocked: readonly BlockedIndicator[],
): readonly (readonly [file: string, codes: readonly string[]])[] {
  const waiting = new Map<string, Set<string>>();
  for (const { code, lacks } of blocked) {
    for (const { file } of lacks) {
      if (file !== undefined) {
        waiting.set(file, (waiting.get(file) ?? new Set()).add(code));
      }
    }
  }
  return [...waiting].map(([file, codes]) => [file, [...codes]] as const).sort(([, a], [, b]) => b.length - a.length);
}

function otherLacks({ code, title, lacks }: BlockedIndicator, units: number, style: Style): string[] {
  const { language } = style;
  return lacks
    .filter(({ why }) => why !== "no-file")
    .map((lack) => {
      const ofUnits = fill(words.forUnits[language], {
        count: count(lack.units.count, style),
        all: count(units, style),
      });
      return `${code} ${title[language]}: ${lackText(lack, style)} (${ofUnits})`;
    });
}

function lackText(
  { why, entity = "", file = "", fields = [], baseline, note = "", title }: Lack,
  { language }: Style,
): string {
  return fill(lackWords[why][language], {
    entity,
    file,
    fields: fields.join(", "),
    baseline: baseline?.name ?? "",
    period: baseline?.period ?? "",
    note: nameText(note, language),
    measure: title[language],
  });
}

/**
 * Fields with blanks: those that indicators need, and others that they use and that are always blank; without a policy the columns
 * that are always blank. Where a blank has a meaning, some blanks are as they should be.
 */
export function fieldLines({ policy, fields }: DataCheck, style: Style): string[] {
  const { language } = style;
  const shown = fields
    .filter(({ use, filled, records }) => (use === "needs" ? filled < records : records > 0 && filled === 0))
    .sort((a, b) => shareOf(a) - shareOf(b) || Number(b.use === "needs") - Number(a.use === "needs"));
  const head = words[policy === undefined ? "fieldsAll" : "fields"][language];
  const lines = shown.map((field) => fieldText(field, style));
  return lines.length === 0 ? [] : [head, ...firstLines(lines, style).map(indented)];
}

function shareOf({ filled, records }: FieldFilling): number {
  return records === 0 ? 1 : filled / records;
}

function fieldText({ entity, field, use, indicators, column, records, filled }: FieldFilling, style: Style): string {
  const { language } = style;
  const said = [
    ...(column ? [] : [words.noColumn[language]]),
    ...(use === undefined ? [] : [words[use][language]]),
    ...(indicators.length === 0 ? [] : [fill(words.usedBy[language], { codes: codesText(indicators) })]),
  ];
  return `${entity}.${field} ${count(filled, style)}/${count(records, style)}${said.length === 0 ? "" : `: ${said.join("; ")}`}`;
}

function codesText(codes: readonly string[]): string {
  return codes.slice(0, 6).join(", ") + (codes.length > 6 ? ", …" : "");
}

function indented(line: string): string {
  return `  ${line}`;
}
