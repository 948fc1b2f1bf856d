import { daysBetween, Exact, type Period, type PlainDate } from "@cchc/core";
import { sharedSpan, spanHolds } from "../policy/layer/span.ts";
import { type HeadVersion, type Policy, policyOn, standingOn, totalMax } from "../policy/policy.ts";
import type { Area } from "../policy/policy-document.ts";

/**
 * The policy as it judges a period: its head as on the first day, except that the areas' maxima follow those of the indicators
 * where these count for their days. Rules for missing blocks that are not in force on the first day are left out.
 */
function policyOver(policy: Policy, { first, last }: Pick<Period, "first" | "last">): Policy {
  const head = policyOn(policy, first);
  if (policy.heads === undefined && head.areas.every(({ whenMissing }) => whenMissing === undefined)) {
    return head;
  }
  const weighed = policy.change === "pro-rata" || policy.change === "record-date";
  const areas = head.areas.map((area) => ({
    ...inForce(area, first),
    max: weighed ? maxOver(policy.heads ?? [], { area, first, last }) : area.max,
  }));
  return { ...head, areas, max: totalMax(areas) };
}

interface Asked {
  readonly area: Area;
  readonly first: PlainDate;
  readonly last: PlainDate;
}

/** The maximum of an area, each of its values counting for its days. */
function maxOver(heads: readonly HeadVersion[], { area, first, last }: Asked): Exact {
  const all = daysBetween(first, last) + 1;
  const counted = heads.flatMap((head) => {
    const shared = sharedSpan(head, { from: first, to: last });
    const days = shared?.to === undefined ? 0 : daysBetween(shared.from, shared.to) + 1;
    const { max } = head.document.areas.find(({ id }) => id === area.id) ?? area;
    return days === 0 ? [] : [max.times(days).dividedBy(all)];
  });
  return counted.length === 0 ? area.max : Exact.sum(counted);
}

function inForce({ whenMissing, ...area }: Area, day: PlainDate): Area {
  return whenMissing === undefined || !spanHolds(whenMissing, day) ? area : { ...area, whenMissing };
}

/** The policy as it judges a period: with the areas that are part of it on the first day. */
export function policyInPeriod(policy: Policy, period: Pick<Period, "first" | "last">): Policy {
  return standingOn(policyOver(policy, period), period.first);
}
