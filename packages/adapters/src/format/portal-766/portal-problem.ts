import { CchcError, type Localized, type Place, type Problem } from "@cchc/core";

interface Fault {
  readonly what: Localized;
  readonly expected: Localized;
  readonly example?: string;
}

const faults = {
  "not-json": {
    what: { vi: "tệp không phải JSON trọn vẹn", en: "the file is not whole JSON" },
    expected: {
      vi: "câu trả lời của Cổng lưu nguyên vẹn; lưu lại nếu tệp bị cắt",
      en: "an answer of the portal as it came; save it again if it was cut off",
    },
  },
  "not-ok": {
    what: { vi: "Cổng không trả lời OK", en: "the portal did not answer OK" },
    expected: { vi: 'câu trả lời có code là "OK"', en: 'an answer whose code is "OK"' },
    example: "OK",
  },
  "no-data": {
    what: { vi: "câu trả lời không có phần số liệu của Cổng", en: "the answer lacks the portal's figures" },
    expected: {
      vi: "data có overview và evaluation, hoặc parent và children",
      en: "data with overview and evaluation, or with parent and children",
    },
  },
  "mixed-shapes": {
    what: { vi: "câu trả lời lẫn hai dạng", en: "the answer has two shapes at once" },
    expected: {
      vi: "hoặc overview và evaluation, hoặc parent và children",
      en: "either overview and evaluation, or parent and children",
    },
  },
  "unknown-group": {
    what: { vi: "không rõ câu trả lời của nhóm nào", en: "it is not clear which group the answer is of" },
    expected: { vi: "chỉ tiêu của đúng một trong sáu nhóm", en: "metrics of exactly one of the six groups" },
  },
  "no-agency": {
    what: { vi: "dòng không nói là của cơ quan nào", en: "an entry does not say which agency it is of" },
    expected: {
      vi: "departmentId hoặc departmentCode, và departmentName",
      en: "departmentId or departmentCode, and departmentName",
    },
  },
  "unknown-level": {
    what: { vi: "cấp của cơ quan không quen thuộc", en: "a level of agency that is not known" },
    expected: { vi: "PROVINCE hoặc COMMUNE", en: "PROVINCE or COMMUNE" },
    example: "COMMUNE",
  },
  "agency-twice": {
    what: {
      vi: "cơ quan này đã có ở chỗ khác với số khác trong cùng nhóm",
      en: "this agency was given elsewhere with other figures of the same group",
    },
    expected: {
      vi: "mỗi nhóm một câu trả lời của một kỳ; câu trả lời của kỳ khác hoặc của riêng một thủ tục để thư mục khác",
      en: "one answer to a group, of one period; answers of other periods or of a single procedure in another folder",
    },
  },
  "other-regime": {
    what: {
      vi: "câu trả lời theo cách tính của thời kỳ khác với kỳ được hỏi",
      en: "the answer is of another regime than the period asked for",
    },
    expected: {
      vi: "dạng cũ (TDGQ, MDHL, …) cho kỳ trước năm 2026, dạng mới từ năm 2026; hai cách tính không so được với nhau",
      en: "the old shape (TDGQ, MDHL, …) for periods before 2026, the new one from 2026; the two regimes cannot be compared",
    },
  },
  "mixed-regimes": {
    what: { vi: "thư mục lẫn câu trả lời của hai cách tính", en: "the folder mixes answers of two regimes" },
    expected: { vi: "mỗi cách tính một thư mục", en: "a folder for each regime" },
  },
  "other-policy": {
    what: {
      vi: "bộ chỉ số không có số đo nào của câu trả lời",
      en: "the policy has none of the measures of these answers",
    },
    expected: { vi: "bộ chỉ số qd-766 hoặc một lớp trên nó", en: "the policy qd-766 or a layer over it" },
    example: "qd-766",
  },
  "not-a-figure": {
    what: { vi: "không phải số của JSON", en: "not a number of JSON" },
    expected: { vi: "một số, hoặc null khi không có", en: "a number, or null where there is none" },
  },
  "missing-key": {
    what: { vi: "thiếu khóa", en: "a key is missing" },
    expected: { vi: "khóa ấy, với null khi không có số", en: "the key, with null where there is no number" },
  },
} as const satisfies Readonly<Record<string, Fault>>;

/** What can be wrong with answers of the portal. */
export type PortalFault = keyof typeof faults;

/** What is wrong, where. */
export function portalProblem(fault: PortalFault, place: Place, given?: string): Problem {
  const { what, expected, ...more } = { ...faults[fault] };
  return { code: `portal/${fault}`, what, expected, ...more, ...(given === undefined ? {} : { given }), place };
}

/** The same as an error: the whole answer cannot be used. */
export function portalError(fault: PortalFault, place: Place, given?: string): CchcError {
  return new CchcError(portalProblem(fault, place, given));
}
