import { Exact } from "@cchc/core";
import type { Band, BandsShape, Direction } from "../policy/shape.ts";
import { ascending, type Domain } from "./cover.ts";
import { checkPartition } from "./partition.ts";
import { checkEdge, checkPoints, type ShapeFault, type ShapeScope } from "./shape-fault.ts";
import { writeInterval } from "./write-value.ts";

/**
 * What is wrong with bands: points out of range, edges no value can have, values in no band or in two, bands never
 * reached, points against the direction.
 *
 * Coarse faults hide finer ones: with `80` for `80%` every band would also be a gap, so cover is looked at only when
 * the edges are possible, and direction only when the bands cover every value once.
 */
export function checkBands(shape: BandsShape, scope: ShapeScope): ShapeFault[] {
  const points = shape.bands.flatMap(({ points: value }, index) =>
    checkPoints({ path: ["bands", index, "points"], value }, scope),
  );
  const edges = shape.bands.flatMap((band, index) => checkEdges(band, index, scope));
  return [...points, ...(edges.length > 0 ? edges : checkCover(shape, scope))];
}

/** Values that a measure can have. */
function domainOf({ kind, mayExceed }: ShapeScope): Domain {
  return { from: Exact.zero, to: kind === "ratio" && !mayExceed ? Exact.one : undefined, kind };
}

function checkEdges(band: Band, index: number, scope: ShapeScope): ShapeFault[] {
  return (["atLeast", "above", "below", "atMost"] as const).flatMap((name) => {
    const value = band[name];
    return value === undefined ? [] : checkEdge({ path: ["bands", index, name], value }, scope);
  });
}

function checkCover({ bands, direction }: BandsShape, scope: ShapeScope): ShapeFault[] {
  const domain = domainOf(scope);
  const cover = checkPartition(bands, domain).map((fault) => ({ ...fault, path: ["bands", ...fault.path] }));
  return cover.length > 0 ? cover : checkDirection({ bands, direction }, domain);
}

/** Points must go the declared way from each band to the next higher one; equal points are allowed. */
function checkDirection({ bands, direction }: Pick<BandsShape, "bands" | "direction">, domain: Domain): ShapeFault[] {
  const faults: ShapeFault[] = [];
  let before: Band | undefined;
  let fallen = false;
  for (const { interval: band, index } of ascending(bands, domain)) {
    const step = before === undefined ? 0 : band.points.compare(before.points);
    if (before !== undefined && goesAgainst(direction, step, fallen)) {
      const [low, high] = [before, band].map((one) => `${writeInterval(one, domain.kind ?? "amount")}: ${one.points}`);
      faults.push({
        path: ["bands", index, "points"],
        given: `${low} → ${high}`,
        ...wrongWay,
        expected: ways[direction],
      });
    }
    fallen ||= step < 0;
    before = band;
  }
  return faults;
}

/** @param fallen Whether points fell further down: after that, none may rise towards a best range already passed. */
function goesAgainst(direction: Direction, step: number, fallen: boolean): boolean {
  switch (direction) {
    case "higher-is-better":
      return step < 0;
    case "lower-is-better":
      return step > 0;
    case "best-within-range":
      return step > 0 && fallen;
  }
}

const wrongWay = {
  code: "bands/against-direction",
  what: { vi: "điểm đi ngược chiều đã khai", en: "points go against the declared direction" },
} as const;

const ways = {
  "higher-is-better": {
    vi: "giá trị cao hơn không được ít điểm hơn (higher-is-better)",
    en: "no fewer points for a higher value (higher-is-better)",
  },
  "lower-is-better": {
    vi: "giá trị cao hơn không được nhiều điểm hơn (lower-is-better)",
    en: "no more points for a higher value (lower-is-better)",
  },
  "best-within-range": {
    vi: "điểm tăng dần đến khoảng tốt nhất rồi giảm dần (best-within-range)",
    en: "points that rise to the best range and then fall (best-within-range)",
  },
} as const;
