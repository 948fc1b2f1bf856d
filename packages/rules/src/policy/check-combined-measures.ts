import { type Measure, measuresUnder, type Problem } from "@cchc/core";
import { problem } from "./check-names.ts";
import type { ParsedPolicy, Sourced } from "./parsed-policy.ts";

type Measures = ReadonlyMap<string, Measure>;

/**
 * Measures made of other measures: the others exist, are themselves counted, and are of a kind that can be combined so;
 * nothing leads in a circle; baselines are known.
 */
export function checkCombinedMeasures({ measures, head }: ParsedPolicy): Problem[] {
  const all = new Map(measures.map(({ value }) => [value.id, value]));
  const baselines = Object.keys(head.value.baselines ?? {});
  return measures.flatMap((measure) => [
    ...componentFaults(measure, all),
    ...circle(measure, all),
    ...unknownBaseline(measure, baselines),
  ]);
}

/** The measures that a measure is made of, each with the key that names it. */
function componentsOf(measure: Measure): { readonly key: string; readonly id: string }[] {
  const ids = new Set(measuresUnder(measure));
  return Object.entries(measure.count ?? {}).flatMap(([key, value]) =>
    key !== "by" && key !== "since" && typeof value === "string" && ids.has(value) ? [{ key, id: value }] : [],
  );
}

function componentFaults(measure: Sourced<Measure>, all: Measures): Problem[] {
  const components = componentsOf(measure.value);
  const uncounted = components.filter(({ id }) => all.get(id)?.count === undefined);
  if (uncounted.length > 0) {
    return uncounted.map(({ key, id }) => problem(measure, ["count", key], { ...notCounted, given: id }));
  }
  return components.flatMap(({ key, id }) => {
    const expected = unfitting(measure.value, all.get(id), all);
    return expected === undefined
      ? []
      : [problem(measure, ["count", key], { ...wrongKind, given: `${id} (${all.get(id)?.kind})`, expected })];
  });
}

/** What should stand in place of a component that a measure cannot be made of: it would never have a number, or one that means nothing. */
function unfitting({ count }: Measure, component: Measure | undefined, all: Measures): Problem["expected"] | undefined {
  switch (count?.by) {
    case "interval-gap":
      return component?.kind === "ratio" && !component.mayExceed ? undefined : aShare;
    case "required-sample":
      return component?.kind === "amount" ? undefined : anAmount;
    case "difference":
      return all.get(count.of)?.kind === all.get(count.minus)?.kind ? undefined : twoOfAKind;
    default:
      return undefined;
  }
}

function circle(measure: Sourced<Measure>, all: Measures): Problem[] {
  const chain = chainBack(measure.value, all);
  return chain === undefined
    ? []
    : [
        problem(measure, ["count"], {
          code: "measure/cycle",
          what: { vi: "số đo được tính từ chính nó", en: "a measure is made of itself" },
          given: chain.join(" → "),
          expected: { vi: "chuỗi số đo không khép vòng", en: "measures that do not form a circle" },
        }),
      ];
}

/** The shortest way along which a measure leads back to itself. */
function chainBack(start: Measure, all: Measures): readonly string[] | undefined {
  const chains = measuresUnder(start).map((id) => [start.id, id]);
  const seen = new Set<string>();
  for (const chain of chains) {
    const last = chain.at(-1) ?? "";
    if (last === start.id) {
      return chain;
    }
    const next = seen.has(last) ? undefined : all.get(last);
    seen.add(last);
    chains.push(...(next === undefined ? [] : measuresUnder(next).map((id) => [...chain, id])));
  }
  return undefined;
}

function unknownBaseline(measure: Sourced<Measure>, baselines: readonly string[]): Problem[] {
  const { count } = measure.value;
  const list = baselines.length === 0 ? "—" : baselines.join(", ");
  return count?.by !== "change" || baselines.includes(count.since)
    ? []
    : [
        problem(measure, ["count", "since"], {
          code: "measure/unknown-baseline",
          what: { vi: "policy.yaml không có kỳ gốc này", en: "policy.yaml names no such baseline" },
          given: count.since,
          expected: { vi: `một trong: ${list}`, en: `one of: ${list}` },
          example: 'baselines: { "2016-2021": 2016-01-01..2020-12-31 }',
        }),
      ];
}

const notCounted = {
  code: "measure/not-counted",
  what: {
    vi: "số đo thành phần không có hoặc không được đếm từ bản ghi",
    en: "a measure it is made of is not there, or is not counted from records",
  },
  expected: { vi: "mã của một số đo có count", en: "the id of a measure that has count" },
} as const;
const wrongKind = {
  code: "measure/wrong-kind",
  what: {
    vi: "số đo thành phần không thuộc loại ghép được như vậy",
    en: "a measure it is made of is not of a kind that can be combined so",
  },
} as const;
const aShare = {
  vi: "một tỷ lệ (kind: ratio) không vượt quá tổng thể",
  en: "a share (kind: ratio) that is never more than the whole",
} as const;
const anAmount = { vi: "một số lượng (kind: amount)", en: "an amount (kind: amount)" } as const;
const twoOfAKind = { vi: "hai tỷ lệ hoặc hai số lượng", en: "two shares or two amounts" } as const;
