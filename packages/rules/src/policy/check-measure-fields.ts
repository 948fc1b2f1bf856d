import type { Entity, FactCatalogue, Localized, Measure, Problem, RecordMeasure } from "@cchc/core";
import { problem } from "./check-names.ts";
import type { Sourced } from "./parsed-policy.ts";
import type { DocumentPath } from "./source-file.ts";

/** What a measure counts with. */
export interface CountedEntity {
  readonly entity: Entity;
  /** Its fields, its derived facts, and those of the counting rule. */
  readonly facts: FactCatalogue;
}

/** What a field is used for, which says what it must be. */
type Use = "date" | "moment" | "number" | "anything";

interface FieldUse {
  readonly path: DocumentPath;
  readonly name: string;
  readonly use: Use;
}

/** The fields that a measure names are there and can be used for what they are named for. */
export function checkFields(measure: Sourced<Measure>, count: RecordMeasure, counted: CountedEntity): Problem[] {
  const faults = [...datesOf(count), ...figuresOf(count)].flatMap(({ path, name, use }) => {
    const fitting = fieldsFor(use, counted);
    return fitting.includes(name)
      ? []
      : [problem(measure, ["count", ...path], { ...wrongField[use], given: name, expected: oneOf(fitting) })];
  });
  const needsDay = (count.by === "parts-with-record" || count.by === "longest-gap") && !("at" in count.in);
  return needsDay
    ? [...faults, problem(measure, ["count", "in"], { ...dayNeeded, given: JSON.stringify(count.in) })]
    : faults;
}

/** Fields that put a record into a period. */
function datesOf({ in: belongs }: RecordMeasure): FieldUse[] {
  const [path, edges] =
    "at" in belongs
      ? ([["in"], { at: belongs.at }] as const)
      : "standing" in belongs
        ? ([["in", "standing"], belongs.standing] as const)
        : ([["in", "open"], belongs.open] as const);
  return Object.entries(edges).flatMap(([edge, name]) =>
    name === undefined ? [] : [{ path: [...path, edge], name, use: "date" }],
  );
}

/** Fields that a figure is taken over: sums and the like over a number, distinct values over anything, clusters over a moment. */
function figuresOf(count: RecordMeasure): FieldUse[] {
  switch (count.by) {
    case "largest-cluster":
      return [{ path: ["of"], name: count.of, use: count.within === "day" ? "date" : "moment" }];
    case "carry-over":
      return [
        { path: ["opening", "on"], name: count.opening.on, use: "date" },
        { path: ["opening", "of"], name: count.opening.of, use: "number" },
        { path: ["closing", "on"], name: count.closing.on, use: "date" },
        { path: ["closing", "of"], name: count.closing.of, use: "number" },
      ];
    case "sum-over-period":
      return [
        { path: ["of"], name: count.of, use: "number" },
        { path: ["from"], name: count.from, use: "date" },
        { path: ["to"], name: count.to, use: "date" },
      ];
    default:
      return "of" in count
        ? [{ path: ["of"], name: count.of, use: count.by === "distinct" ? "anything" : "number" }]
        : [];
  }
}

function fieldsFor(use: Use, { entity, facts }: CountedEntity): string[] {
  if (use === "date" || use === "moment") {
    return Object.entries(entity.fields).flatMap(([name, { type }]) =>
      type === "datetime" || (type === "date" && use === "date") ? [name] : [],
    );
  }
  return [...facts].flatMap(([name, { type }]) => (use === "anything" || type === "number" ? [name] : []));
}

/** What would have fitted. */
export function oneOf(names: Iterable<string>): Localized {
  const list = [...names].join(", ");
  return { vi: `một trong: ${list}`, en: `one of: ${list}` };
}

const notANumber = {
  code: "measure/not-a-number",
  what: { vi: "trường được cộng hoặc lấy trung bình phải là số", en: "what is added up or averaged must be a number" },
} as const;
const wrongField = {
  date: {
    code: "measure/not-a-date",
    what: { vi: "trường đưa bản ghi vào kỳ phải là ngày", en: "what puts a record into a period must be a date" },
  },
  moment: {
    code: "measure/not-a-moment",
    what: {
      vi: "cụm theo phút, giờ cần trường có ngày và giờ",
      en: "clusters in a minute or hour need a date with a time",
    },
  },
  number: notANumber,
  anything: notANumber,
} as const satisfies Record<Use, unknown>;
const dayNeeded = {
  code: "measure/day-needed",
  what: {
    vi: "cách đếm này cần mỗi bản ghi một ngày trong kỳ",
    en: "this way of counting needs a day in the period for each record",
  },
  expected: { vi: "in: { at: <trường ngày> }", en: "in: { at: <date field> }" },
} as const;
