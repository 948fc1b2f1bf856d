import type { Sourced } from "../../policy/parsed-policy.ts";
import type { Hit, LintRule } from "../lint-rule.ts";

/** Codes that stand for two things. */
export const codeDuplicate: LintRule = {
  id: "code/duplicate",
  severity: "error",
  needs: "text",
  title: { vi: "hai tiêu chí hoặc cảnh báo cùng mã in", en: "two indicators or flags have the same code" },
  why: {
    vi: "Bảng điểm và lệnh explain gọi tiêu chí bằng mã. Trùng mã thì không biết đang nói về tiêu chí nào.",
    en: "Tables and the command explain call an indicator by its code. With two of a kind nobody knows which is meant.",
  },
  mend: { vi: "mỗi tiêu chí một mã", en: "a code of its own for each" },
  check: ({ indicators, flags }) => repeated([...indicators, ...flags]),
};

function repeated(things: readonly Sourced<{ readonly code: string }>[]): Hit[] {
  const seen = new Map<string, string>();
  return things.flatMap(({ file, value: { code } }) => {
    const before = seen.get(code);
    seen.set(code, before ?? file.path);
    return before === undefined ? [] : [{ file, path: ["code"], given: `${code} (${before})` }];
  });
}
