import type { Exact } from "@cchc/core";
import type { Impact, Rank, UnitImpact } from "@cchc/rules";
import { alignColumns, type TextColumn } from "./columns.ts";
import { impactWords as words } from "./impact-words.ts";
import { alignedPoints } from "./print.ts";
import { nameText } from "./safe-text.ts";
import type { TerminalStyle } from "./terminal-style.ts";

/** Points with their sign: `+0,50`. */
export function signedPoints(points: Exact | undefined, style: TerminalStyle): string {
  const text = alignedPoints(points, style);
  return points !== undefined && points.compare(0) > 0 ? `+${text}` : text;
}

/** Units before and after. */
export function unitTable(units: readonly UnitImpact[], impact: Impact, style: TerminalStyle): string {
  const { language } = style;
  const right = (word: keyof typeof words): TextColumn => ({ title: words[word][language], align: "right" });
  const left = (word: keyof typeof words): TextColumn => ({ title: words[word][language], align: "left" });
  const graded = impact.before.grades.length + impact.after.grades.length > 0;
  const codes = new Map(impact.indicators.map(({ id, code }) => [id, code]));
  const rows = units.map(({ unit, before, after, change, rank, grade, indicators }) => [
    nameText(unit.name, language),
    alignedPoints(before?.points, style),
    alignedPoints(after?.points, style),
    signedPoints(change, style),
    `${place(rank.before)} → ${place(rank.after)}`,
    ...(graded ? [gradesText(grade, impact, style)] : []),
    indicators.map(({ id }) => codes.get(id) ?? id).join(", ") || "–",
  ]);
  const columns = [left("unit"), right("before"), right("after"), right("change"), right("rank")];
  return alignColumns([...columns, ...(graded ? [left("grade")] : []), left("why")], rows);
}

function place(rank: Rank | undefined): string {
  return rank?.place.toString() ?? "–";
}

function gradesText(grade: UnitImpact["grade"], impact: Impact, style: TerminalStyle): string {
  const [before, after] = [
    gradeTitle(impact.before, grade.before, style),
    gradeTitle(impact.after, grade.after, style),
  ];
  return before === after ? after : `${before} → ${after}`;
}

/** The title of a grade of one of the policies; a dash where there is none. */
export function gradeTitle({ grades }: Impact["before"], id: string | undefined, { language }: TerminalStyle): string {
  return grades.find((grade) => grade.id === id)?.title[language] ?? "–";
}

/** Areas: points of all units added up. */
export function areaTable({ areas }: Impact, style: TerminalStyle): string {
  const { language } = style;
  const numbers = (["before", "after", "change", "movedUnits"] as const).map(
    (word): TextColumn => ({ title: words[word][language], align: "right" }),
  );
  const rows = areas
    .filter(({ before, after }) => !before.isZero() || !after.isZero())
    .map(({ title, before, after, change, moved }) => [
      title[language],
      alignedPoints(before, style),
      alignedPoints(after, style),
      signedPoints(change, style),
      String(moved),
    ]);
  return alignColumns([{ title: words.area[language], align: "left" }, ...numbers], rows);
}
