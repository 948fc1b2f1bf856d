import type { Localized } from "@cchc/core";
import type { Severity } from "@cchc/rules";

/** Words of the lint page. `{name}` is filled in. */
export const lintWords = {
  given: { vi: "đã cho {given}", en: "given {given}" },
  mend: { vi: "sửa: {mend}", en: "mend: {mend}" },
  counts: {
    vi: "lỗi: {error}, cảnh báo: {warning}, nên biết: {info}; tệp: {files}; bỏ qua có lý do: {suppressed}",
    en: "errors: {error}, warnings: {warning}, notes: {info}; files: {files}; suppressed with a reason: {suppressed}",
  },
  suppressed: { vi: "bỏ qua đến {until}: {reason}", en: "suppressed until {until}: {reason}" },
} as const satisfies Record<string, Localized>;

/** How much a finding weighs, in words. */
export const severityNames: Readonly<Record<Severity, Localized>> = {
  error: { vi: "lỗi", en: "error" },
  warning: { vi: "cảnh báo", en: "warning" },
  info: { vi: "nên biết", en: "note" },
};
