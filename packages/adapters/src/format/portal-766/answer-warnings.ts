import type { Localized, Problem } from "@cchc/core";
import { JsonNumber } from "../../json/json-value.ts";
import { Speller } from "../../spelling/speller.ts";
import { metricsOf, type Named, type PortalAnswer } from "./portal-answer.ts";
import { type PortalGroup, portalGroups } from "./portal-group.ts";

const metricKeys = ["numerator", "denominator", "ratio", "score", "maxScore"];
const metricCodes = portalGroups.flatMap(({ items }) => items.flatMap(({ metric }) => metric ?? []));

/** What is worth telling of an answer: metrics and numbers that nobody takes, metrics that are not there, doubts of the portal itself. */
export function answerWarnings(answer: PortalAnswer): readonly Problem[] {
  return [...unknownMetrics(answer), ...missingMetrics(answer), ...unknownNumbers(answer), ...doubts(answer)];
}

function unknownMetrics({ file, group, entries }: PortalAnswer): readonly Problem[] {
  const known = new Set(group.items.map(({ metric }) => metric));
  const codes = entries.flatMap(({ values }) => metricsOf(values).map(({ code }) => code));
  return tally(codes.filter((code) => !known.has(code))).map(([code, count]) => {
    const [near] = new Speller(metricCodes.map((text) => ({ text }))).suggest(code);
    return {
      code: "portal/unknown-metric",
      what: {
        vi: `chỉ tiêu không quen thuộc, không dùng đến (${count} cơ quan)`,
        en: `a metric that is not known and not used (${count} agencies)`,
      },
      given: code,
      expected: inGroup(group),
      ...(near === undefined ? {} : { example: near }),
      place: { file: file.name },
    };
  });
}

function inGroup({ items }: PortalGroup): Localized {
  const text = items.flatMap(({ metric }) => metric ?? []).join(", ");
  return { vi: text, en: text };
}

/** The portal leaves out a metric when it was asked about a single procedure, and does not say that it was. */
function missingMetrics({ file, group, entries }: PortalAnswer): readonly Problem[] {
  const absent = entries.flatMap(({ values }) => {
    const codes = new Set(metricsOf(values).map(({ code }) => code));
    return group.items.flatMap(({ metric }) => (metric === undefined || codes.has(metric) ? [] : [metric]));
  });
  return tally(absent).map(([code, count]) => ({
    code: "portal/metric-missing",
    what: {
      vi: `${count} cơ quan không có chỉ tiêu này; có thể câu trả lời chỉ là của một thủ tục`,
      en: `${count} agencies lack this metric; perhaps the answer is about a single procedure`,
    },
    given: code,
    expected: { vi: "câu trả lời cho mọi thủ tục", en: "an answer about all procedures" },
    place: { file: file.name },
  }));
}

function unknownNumbers({ file, group, entries }: PortalAnswer): readonly Problem[] {
  const taken = group.items.flatMap(({ metric, measures, points }) =>
    metric === undefined
      ? [...points, ...measures.flatMap((keys) => [keys.numerator, keys.denominator, keys.amount])]
      : [],
  );
  const known = new Set([...taken, ...group.total, ...group.aside]);
  const found = entries.flatMap(({ values }) => [
    ...numbersOf(values).filter((key) => !known.has(key)),
    ...metricsOf(values).flatMap((one) => numbersOf(one.values).filter((key) => !metricKeys.includes(key))),
  ]);
  return tally(found).map(([key, count]) => ({
    code: "portal/unknown-number",
    what: {
      vi: `số ở khóa không quen thuộc, không dùng đến (${count} chỗ)`,
      en: `numbers under a key that is not known, not used (${count} places)`,
    },
    given: key,
    expected: { vi: "các khóa đã biết của nhóm", en: "the known keys of the group" },
    place: { file: file.name },
  }));
}

function numbersOf(values: Named): readonly string[] {
  return Object.keys(values).filter((key) => values[key] instanceof JsonNumber);
}

/** The portal marks numbers that it holds to be temporary or without ground. */
function doubts({ file, entries }: PortalAnswer): readonly Problem[] {
  const marks = entries.flatMap(({ values }) =>
    metricsOf(values).flatMap((metric) => {
      const status = metric.values["dataQualityStatus"];
      return typeof status === "string" ? [`${metric.code} ${status}`] : [];
    }),
  );
  return tally(marks).map(([mark, count]) => ({
    code: "portal/doubtful",
    what: {
      vi: `Cổng tự ghi số này chưa chắc (${count} cơ quan)`,
      en: `the portal itself marks this number as doubtful (${count} agencies)`,
    },
    given: mark,
    expected: { vi: "số không có dataQualityStatus", en: "numbers without dataQualityStatus" },
    place: { file: file.name },
  }));
}

function tally(texts: readonly string[]): readonly (readonly [text: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts];
}

/** Agencies without a code, pages that are not there, and policies that lack a measure or an item. */
export function wholeWarning(
  code: "no-code" | "pages-missing" | "not-in-policy",
  file: string,
  given: string,
): Problem {
  return { code: `portal/${code}`, ...wholeFaults[code], given, place: { file } };
}

const wholeFaults = {
  "no-code": {
    what: {
      vi: "không câu trả lời nào cho mã của các cơ quan này; dùng departmentId thay mã",
      en: "no answer gives the code of these agencies; their departmentId stands for it",
    },
    expected: {
      vi: "thêm một câu trả lời dạng cây (tiến độ, trực tuyến, thanh toán) của cùng tỉnh",
      en: "one more answer of the tree shape (progress, online, payment) of the same province",
    },
  },
  "pages-missing": {
    what: {
      vi: "Cổng nói có nhiều cơ quan hơn số đã lưu",
      en: "the portal says that there are more agencies than were saved",
    },
    expected: { vi: "lưu đủ các trang", en: "all pages saved" },
  },
  "not-in-policy": {
    what: {
      vi: "bộ chỉ số không có số đo hoặc chỉ tiêu này, nên không dùng đến",
      en: "the policy lacks these measures or items, so they are not used",
    },
    expected: { vi: "bộ chỉ số qd-766 hoặc một lớp trên nó", en: "the policy qd-766 or a layer over it" },
  },
} as const;
