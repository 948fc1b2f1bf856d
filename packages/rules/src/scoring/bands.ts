import { CchcError, type Exact } from "@cchc/core";
import type { Message, MessageValue } from "../explain/message.ts";
import { intervalContains } from "../policy/interval.ts";
import type { Band, BandsShape } from "../policy/shape.ts";
import { isPast, lowerCut, upperCut } from "./cut.ts";
import { type NextOutcome, type ShapeInput, type ShapeOutcome, valueText } from "./shape-outcome.ts";
import { writeInterval, writeValue } from "./write-value.ts";

/**
 * Steps: the band that contains the value gives its points.
 *
 * Each edge says whether it belongs, so it belongs to one band: with `atLeast: 15`, exactly 15 is in. (Real software
 * for Decree 61/2018 tested `> 15`, and units with exactly 15 fell to the lowest grade.) The value is compared exactly:
 * 79.995 % is not 80 %, however it prints.
 *
 * The next outcome is the nearest band with more points. Points were checked at load to follow the direction, so it
 * lies where values improve; when the best is within a range, it may lie on either side, and of two bands equally far
 * the one with more points is named.
 *
 * @throws CchcError `bands/no-band` for a value in no band, which the checks at load rule out.
 */
export function scoreBands(shape: BandsShape, input: ShapeInput): ShapeOutcome {
  const band = shape.bands.find((one) => intervalContains(one, input.value));
  if (band === undefined) {
    throw noBand(shape, input);
  }
  return { points: band.points, reason: reasonFor(band, input), next: nearestBetter(shape.bands, band, input.value) };
}

function nearestBetter(bands: readonly Band[], reached: Band, value: Exact): NextOutcome | undefined {
  return bands
    .filter((band) => band.points.compare(reached.points) > 0)
    .map((band) => wayInto(band, value))
    .filter((way) => way !== undefined)
    .sort((a, b) => compareWays(a, b, value))[0];
}

/** The edge by which a value outside a band would enter it. */
function wayInto(band: Band, value: Exact): NextOutcome | undefined {
  const low = lowerCut(band);
  if (low !== undefined && !isPast(value, low)) {
    return { points: band.points, value: low.at, edge: low.past ? "past" : "at" };
  }
  const high = upperCut(band);
  return high && { points: band.points, value: high.at, edge: high.past ? "at" : "past" };
}

function compareWays(a: NextOutcome, b: NextOutcome, value: Exact): number {
  const nearer = a.value.minus(value).abs().compare(b.value.minus(value).abs());
  return nearer === 0 ? b.points.compare(a.points) : nearer;
}

function reasonFor(band: Band, input: ShapeInput): Message {
  const common = { value: valueText(input), points: { points: band.points } };
  const low = lowerCut(band);
  const high = upperCut(band);
  const edge = (value: Exact): MessageValue => valueText({ kind: input.kind, value });
  const upperSign = { text: high?.past ? "≤" : "<" };
  if (low === undefined) {
    return high === undefined
      ? { key: "bands/any", values: common }
      : { key: "bands/up-to", values: { ...common, sign: upperSign, upper: edge(high.at) } };
  }
  const lower = edge(low.at);
  return high === undefined
    ? { key: "bands/from", values: { ...common, sign: { text: low.past ? ">" : "≥" }, lower } }
    : {
        key: "bands/between",
        values: { ...common, lower, lowerSign: { text: low.past ? "<" : "≤" }, upperSign, upper: edge(high.at) },
      };
}

function noBand({ bands }: BandsShape, { kind, value }: ShapeInput): CchcError {
  const written = bands.map((band) => writeInterval(band, kind)).join("; ");
  return new CchcError({
    code: "bands/no-band",
    what: { vi: "giá trị không thuộc khoảng điểm nào", en: "the value lies in no band" },
    given: writeValue(value, kind),
    expected: {
      vi: `một giá trị thuộc một trong các khoảng: ${written}`,
      en: `a value in one of the bands: ${written}`,
    },
  });
}
