import { withoutPersonalNumber } from "../../mapping/personal-columns.ts";
import type { Fault } from "../../row/fault.ts";
import { fold } from "../../spelling/fold.ts";

/** A scale of answers, as the entities write it. */
export type AnswerScale = "three" | "five" | "yes-no" | "number";

/** Levels from the lowest, as the one-stop surveys name them. “Bình thường” stands on five levels alone. */
const words = {
  three: ["không hài lòng", "hài lòng", "rất hài lòng"],
  five: ["rất không hài lòng", "không hài lòng", "bình thường", "hài lòng", "rất hài lòng"],
} as const;
const other = { three: "five", five: "three" } as const;
const numbers = { three: 3, five: 5 } as const;

/** The scale of a question: that of the sheet, but for the two side questions that have their own. */
export function scaleOf(factor: string, stated: 3 | 5): AnswerScale {
  switch (factor) {
    case "can-file-online":
      return "yes-no";
    case "agencies-contacted":
      return "number";
    default:
      return stated === 3 ? "three" : "five";
  }
}

/** The level of an answer in numbers or words, or what was expected of it on its scale. */
export function answerLevel(text: string, scale: AnswerScale): number | Fault {
  return levelOn(text, scale) ?? offScale(text, scale);
}

/** Whether an answer has a place on a scale. */
export function fitsScale(text: string, scale: "three" | "five"): boolean {
  return levelOn(text, scale) !== undefined;
}

function levelOn(text: string, scale: AnswerScale): number | undefined {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : undefined;
  switch (scale) {
    case "number":
      return number;
    case "yes-no":
      return number === undefined ? yesNo.get(fold(text)) : [0, 1].find((level) => level === number);
    default: {
      const level = number ?? words[scale].findIndex((word) => fold(word) === fold(text)) + 1;
      return level >= 1 && level <= numbers[scale] ? level : undefined;
    }
  }
}

const yesNo: ReadonlyMap<string, number> = new Map([
  ["co", 1],
  ["khong", 0],
]);

function offScale(text: string, scale: AnswerScale): Fault {
  const given = withoutPersonalNumber(text);
  if (scale === "yes-no" || scale === "number") {
    const list = scale === "yes-no" ? "1 có, 0 không" : "0, 1, 2, …";
    return { code: "survey/off-scale", what: offWhat, given, expected: { vi: list, en: list } };
  }
  const levels = words[scale].map((word, index) => `${index + 1} ${word}`).join(", ");
  const fitsOther = levelOn(text, other[scale]) !== undefined;
  const [vi, en] = fitsOther
    ? [`; thang ${numbers[other[scale]]} mức có câu trả lời này`, `; it is one on ${numbers[other[scale]]} levels`]
    : ["", ""];
  return { code: "survey/off-scale", what: offWhat, given, expected: { vi: `${levels}${vi}`, en: `${levels}${en}` } };
}

const offWhat = { vi: "câu trả lời không nằm trên thang đã khai", en: "an answer that is not on the stated scale" };
