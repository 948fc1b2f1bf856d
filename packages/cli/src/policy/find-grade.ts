import { CchcError } from "@cchc/core";
import type { Grade, Policy } from "@cchc/rules";

/**
 * The grade with this id, or this title in either language (case does not matter).
 *
 * @throws CchcError `usage/unknown-grade`, with the grades that there are.
 */
export function findGrade({ grades }: Policy, text: string): Grade {
  const wanted = text.toLowerCase();
  const all = grades?.bands ?? [];
  const found = all.find(({ id, title }) => [id, title.vi, title.en].some((name) => name.toLowerCase() === wanted));
  if (found === undefined) {
    throw unknownGrade(text, all);
  }
  return found;
}

function unknownGrade(given: string, grades: readonly Grade[]): CchcError {
  const list = (language: "vi" | "en") => grades.map(({ id, title }) => `${id} (${title[language]})`).join(", ");
  const none = { vi: "bộ chỉ số này không xếp loại", en: "this policy gives no grades" };
  return new CchcError({
    code: "usage/unknown-grade",
    what: { vi: "bộ chỉ số không có mức xếp loại này", en: "the policy has no such grade" },
    given,
    expected: grades.length === 0 ? none : { vi: `một trong: ${list("vi")}`, en: `one of: ${list("en")}` },
    ...(grades[0] === undefined ? {} : { example: `--to ${grades[0].id}` }),
  });
}
