import { Exact, isPlainDate, type PlainDate } from "@cchc/core";
import { intervalContains } from "../policy/interval.ts";
import type { Policy } from "../policy/policy.ts";
import type { CardWitness } from "./card-witness.ts";
import type { Change } from "./change.ts";

/**
 * What a whole card would need to tell a change of a policy's head: its period, its total or its peers. The counts that
 * bring it there are for a person to choose.
 */
export function headWitness(policy: Policy, change: Change): CardWitness | undefined {
  switch (change.path[0]) {
    case "from":
    case "to":
      return lifeWitness(policy, change);
    case "grades":
      return gradeWitness(policy, change);
    case "rank":
      return rankWitness(policy, change);
    default:
      return undefined;
  }
}

/** A card whose period begins on the day that the change adds to the policy's life, or takes from it. */
function lifeWitness({ periods }: Policy, { path, from, to }: Change): CardWitness | undefined {
  const [earlier = from, later = to] = [from, to].sort();
  const day = path[0] === "from" ? earlier : later;
  const judged = path[0] === "from" ? from < to : to < from;
  const period = isPlainDate(day) ? periodFrom(day, periods) : undefined;
  return period === undefined
    ? undefined
    : { given: { period }, expect: judged ? {} : { refused: "policy/not-in-force" } };
}

function periodFrom(day: PlainDate, kinds: Policy["periods"]): string | undefined {
  if (kinds.includes("explicit")) {
    return `${day}..${day}`;
  }
  if (kinds.includes("month") && day.endsWith("-01")) {
    return day.slice(0, 7);
  }
  return kinds.includes("year") && day.endsWith("-01-01") ? day.slice(0, 4) : undefined;
}

/** A total at the edge of a grade, or half a step beside it. */
function gradeWitness({ grades, max }: Policy, { kind, path, to }: Change): CardWitness | undefined {
  const band = grades?.bands[Number(path[2])];
  const edge = band?.atLeast ?? band?.above ?? band?.below ?? band?.atMost;
  if (grades === undefined || edge === undefined) {
    return undefined;
  }
  const value = kind === "threshold" ? edge.plus(Exact.of(to)).dividedBy(2) : edge;
  const total = grades.of === "points" ? value : value.times(max);
  const grade = grades.bands.find((one) => intervalContains(one, value))?.id ?? "none";
  return { given: {}, expect: { total, grade } };
}

/** A unit behind two equals, or beside a better one of another level. */
function rankWitness({ rank }: Policy, { path }: Change): CardWitness {
  return path[1] === "ties"
    ? {
        given: { peers: [{ code: "better" }, { code: "equally-better" }] },
        expect: { rank: rank.ties === "standard" ? 3 : 2 },
      }
    : {
        given: { peers: [{ code: "better", level: "another" }] },
        expect: { rank: rank.among === "level" ? 1 : 2 },
      };
}
