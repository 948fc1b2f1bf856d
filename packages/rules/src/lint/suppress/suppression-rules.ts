import type { LintRule } from "../lint-rule.ts";

/** A rule about suppressions: it looks at findings, not at the policy. */
export type SuppressionRule = Omit<LintRule, "check" | "needs">;

/** A comment that means to suppress and can't be read. */
export const malformedSuppression: SuppressionRule = {
  id: "suppress/malformed",
  severity: "error",
  title: { vi: "dòng lint-allow viết sai", en: "a lint-allow that cannot be read" },
  why: {
    vi: "Bỏ qua một phát hiện mà không nêu lý do và thời hạn thì không ai biết còn đúng không.",
    en: "A finding that is passed over without a reason and a last day is passed over for ever.",
  },
  mend: {
    vi: "# lint-allow <quy tắc> until <năm-tháng-ngày>: <lý do>",
    en: "# lint-allow <rule> until <year-month-day>: <reason>",
  },
};

/** A suppression of a rule that there isn't. */
export const unknownRule: SuppressionRule = {
  id: "suppress/unknown-rule",
  severity: "error",
  title: { vi: "bỏ qua một quy tắc không có, hoặc một lỗi không bỏ qua được", en: "suppresses no rule of the lint" },
  why: {
    vi: "Chỉ bỏ qua được quy tắc của lint. Điều bộ đọc từ chối thì phải sửa.",
    en: "Only rules of the lint can be suppressed. What the reader refuses must be mended.",
  },
  mend: { vi: "một mã trong docs/reference/lint-rules.md", en: "an id of docs/reference/lint-rules.md" },
};

/** A suppression of nothing. */
export const unusedSuppression: SuppressionRule = {
  id: "suppress/unused",
  severity: "warning",
  title: { vi: "bỏ qua mà không có gì để bỏ qua", en: "suppresses nothing" },
  why: {
    vi: "Điều từng phải bỏ qua đã được sửa; để lại thì lần sai sau sẽ im lặng.",
    en: "What had to be suppressed was mended; left standing, it would silence the next mistake.",
  },
  mend: { vi: "xóa dòng này", en: "remove it" },
};

/** A suppression that is over. */
export const expiredSuppression: SuppressionRule = {
  id: "suppress/expired",
  severity: "warning",
  title: { vi: "thời hạn bỏ qua đã hết", en: "the suppression is over" },
  why: {
    vi: "Thời hạn được đặt để có người xem lại. Đã tới lúc.",
    en: "The last day was set so that somebody would look again. It has come.",
  },
  mend: {
    vi: "sửa điều được nêu, hoặc gia hạn với lý do mới",
    en: "mend what it was about, or set a new day with a new reason",
  },
};

/** Rules about suppressions. */
export const suppressionRules: readonly SuppressionRule[] = [
  expiredSuppression,
  malformedSuppression,
  unknownRule,
  unusedSuppression,
];
