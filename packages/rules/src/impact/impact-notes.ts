import type { PlainDate } from "@cchc/core";
import type { Message } from "../explain/message.ts";
import { inBoth } from "../explain/trace-text.ts";
import { type Policy, ruleInForce } from "../policy/policy.ts";
import type { UnitImpact } from "./impact.ts";
import type { BothResults } from "./impact-input.ts";
import type { impactMessages } from "./impact-messages.ts";

function note(key: keyof typeof impactMessages, values: Message["values"] = {}): Message {
  return { key, values };
}

/** What a reader must know before comparing: two regimes are compared here. */
export function impactNotes({ before, after, diff, input, inputAfter }: BothResults): Message[] {
  const max = { before: { points: before.max }, after: { points: after.max } };
  const changed = (kind: string) => diff.changes.some((one) => one.kind === kind && one.effect === "judgement");
  const recounted = diff.changes.filter(
    ({ subject, effect, kind }) => subject.of === "measure" && effect === "judgement" && kind !== "renamed",
  );
  const measures = new Map(recounted.map(({ subject }) => [subject.id, subject.title]));
  const renamed = diff.changes.filter(({ kind, subject }) => kind === "renamed" && subject.of === "indicator");
  return [
    ...(before.sha256 === after.sha256 ? [] : [note("impact/two-regimes")]),
    ...(before.max.equals(after.max) ? [] : [note("impact/other-maximum", max)]),
    ...(changed("grades") ? [note("impact/other-grades")] : []),
    ...(changed("rank") ? [note("impact/other-rank")] : []),
    ...renamed.map((one) =>
      note("impact/renamed", { before: { text: one.before ?? "–" }, after: { text: one.after ?? "–" } }),
    ),
    ...(input === inputAfter
      ? [...measures.values()].map((title) => note("impact/other-count", { measure: inBoth(title) }))
      : []),
  ];
}

/** What could not be compared: measures that one policy alone asks for and the data lack; units without a total on a side. */
export function notComparable(both: BothResults, units: readonly UnitImpact[]): Message[] {
  const [old, now] = both.results.map(({ cards }) => cards.map(({ unit }) => unit));
  const codes = [old, now].map((list) => new Set(list?.map(({ code }) => code)));
  const once = [
    ...(old ?? []).filter(({ code }) => !codes[1]?.has(code)),
    ...(now ?? []).filter(({ code }) => !codes[0]?.has(code)),
  ];
  return [
    ...lacking(both, "before"),
    ...lacking(both, "after"),
    ...areasOnce(both).map(({ title }) => note("impact/area-once", { area: inBoth(title) })),
    ...once.map(({ name }) => note("impact/unit-once", { unit: { text: name } })),
    ...units
      .filter(({ change }) => change === undefined)
      .map(({ unit }) => note("impact/unit-without-total", { unit: { text: unit.name } })),
  ];
}

function areasOnce({ before, after }: BothResults): Policy["areas"] {
  const without = (area: { readonly id: string }, { areas }: Policy) => !areas.some(({ id }) => id === area.id);
  return [
    ...before.areas.filter((area) => without(area, after)),
    ...after.areas.filter((area) => without(area, before)),
  ];
}

/** Measures that one policy alone asks for and that some unit has no measurement of. */
function lacking({ before, after, input, inputAfter, results }: BothResults, side: "before" | "after"): Message[] {
  const [own, other, data] = side === "before" ? [before, after, input] : [after, before, inputAfter];
  const { cards, period } = results[side === "before" ? 0 : 1];
  const asked = measuresAsked(other, period.first);
  return [...measuresAsked(own, period.first)].flatMap((id) => {
    const measured = new Set(data.measurements.filter(({ measure }) => measure === id).map(({ unit }) => unit));
    const without = cards.filter(({ unit }) => !measured.has(unit.code)).length;
    const measure = inBoth(own.measures.get(id)?.title ?? { vi: id, en: id });
    const units = { text: String(without) };
    return asked.has(id) || without === 0
      ? []
      : [note(side === "before" ? "impact/asked-before" : "impact/asked-after", { measure, units })];
  });
}

/** Measures that the rules in force on a day score. */
function measuresAsked(policy: Policy, on: PlainDate): Set<string> {
  return new Set(
    policy.indicators.flatMap((indicator) => {
      const score = ruleInForce(indicator, on)?.score;
      if (score === undefined || score.shape === "tracked" || score.shape === "published") {
        return [];
      }
      return score.shape === "sum" ? score.parts.map(({ measure }) => measure) : (indicator.measure ?? []);
    }),
  );
}
