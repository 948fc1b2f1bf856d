import type { LintRule } from "../lint-rule.ts";

/** Examples that a report can't tell apart. */
export const exampleSameName: LintRule = {
  id: "example/same-name",
  severity: "warning",
  needs: "text",
  title: { vi: "hai ví dụ cùng tên", en: "two examples of the same name" },
  why: {
    vi: "Khi một ví dụ không đạt, báo cáo chỉ có cái tên để chỉ ra nó.",
    en: "When an example fails, its name is all that a report has to point at it.",
  },
  mend: { vi: "đặt tên nói rõ trường hợp", en: "name the case" },
  check: ({ indicators }) =>
    indicators.flatMap(({ file, value: { examples } }) => {
      // The day of an example is printed beside its name.
      const names = examples.map(({ name, on = "" }) => `${name} ${on}`.trim());
      return names.flatMap((name, index) =>
        names.indexOf(name) < index ? [{ file, path: ["examples", index, "name"], given: name }] : [],
      );
    }),
};
