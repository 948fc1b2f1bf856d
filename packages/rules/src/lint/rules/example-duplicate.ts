import { canonicalJson } from "../../policy/canonical.ts";
import type { Example, Indicator } from "../../policy/indicator.ts";
import type { LintRule } from "../lint-rule.ts";

/** Examples that were given before. */
export const exampleDuplicate: LintRule = {
  id: "example/duplicate",
  severity: "warning",
  needs: "text",
  title: { vi: "ví dụ đã có", en: "an example that was given before" },
  why: {
    vi: "Ví dụ chép lại làm danh sách dài thêm mà không thử thêm gì; thường là quên sửa số sau khi chép.",
    en: "A copied example makes the list longer and tests nothing more; usually its numbers were meant to be changed.",
  },
  mend: { vi: "đổi số đã cho, hoặc bỏ ví dụ", en: "change what is given, or remove the example" },
  check: ({ indicators }) =>
    indicators.flatMap(({ file, value }) =>
      value.examples.flatMap((example, index) => {
        const before = sameBefore(value, example, index);
        return before !== undefined && canonicalJson(before.expect) === canonicalJson(example.expect)
          ? [{ file, path: ["examples", index], given: `${example.name} = ${before.name}` }]
          : [];
      }),
    ),
};

/** An earlier example that gives the same, on the same day. */
export function sameBefore({ examples }: Indicator, { on, given }: Example, index: number): Example | undefined {
  const asked = canonicalJson({ on, given });
  return examples.slice(0, index).find((one) => canonicalJson({ on: one.on, given: one.given }) === asked);
}
