import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Counts, type MoveLimits, movesTo, recordsIn } from "./record-moves.ts";

const from: Counts = { numerator: 12n, denominator: 20n };
const closed: MoveLimits = { up: 8n, down: 12n, joins: false, leaves: false, mayExceed: false };
const to = (numerator: number, denominator: number): Counts => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
});
const some = (moves: object | undefined) =>
  moves === undefined ? undefined : Object.fromEntries(Object.entries(moves).filter(([, count]) => count !== 0n));

describe("the fewest records between counts", () => {
  it("change side where the denominator stays", () => {
    expect(some(movesTo(to(15, 20), closed, from))).toEqual({ meet: 3n });
    expect(some(movesTo(to(7, 20), closed, from))).toEqual({ unmeet: 5n });
  });

  it("join or leave where it moves, on the side that is needed", () => {
    expect(some(movesTo(to(15, 22), { ...closed, joins: true }, from))).toEqual({ "join-met": 2n, meet: 1n });
    expect(some(movesTo(to(12, 22), { ...closed, joins: true }, from))).toEqual({ "join-unmet": 2n });
    expect(some(movesTo(to(10, 17), { ...closed, leaves: true }, from))).toEqual({
      "leave-met": 2n,
      "leave-unmet": 1n,
    });
  });

  it("leave for others that join when no more may change side", () => {
    const open = { ...closed, up: 1n, joins: true, leaves: true };
    expect(some(movesTo(to(14, 20), open, from))).toEqual({ meet: 1n, "join-met": 1n, "leave-unmet": 1n });
  });

  it("are none where it may not be", () => {
    expect(movesTo(to(15, 21), closed, from)).toBeUndefined();
    expect(movesTo(to(21, 20), closed, from)).toBeUndefined();
    expect(movesTo(to(15, 20), { ...closed, up: 2n }, from)).toBeUndefined();
  });
});

const small = fc.integer({ min: 0, max: 3 });

/** Every way to move at most so many records, one after the other. */
function fewestByTrying(target: Counts, limits: MoveLimits, start: Counts): bigint | undefined {
  const unmet = start.denominator - start.numerator;
  let best: bigint | undefined;
  const range = (most: bigint) => Array.from({ length: Number(most) + 1 }, (_, index) => BigInt(index));
  const joining = limits.joins ? range(9n) : [0n];
  for (const meet of range(limits.up ?? 0n)) {
    for (const unmeet of range(limits.down)) {
      for (const joinMet of joining) {
        for (const leaveMet of limits.leaves ? range(start.numerator - unmeet) : [0n]) {
          if (start.numerator + meet - unmeet + joinMet - leaveMet !== target.numerator) {
            continue;
          }
          for (const leaveUnmet of limits.leaves ? range(unmet - meet) : [0n]) {
            const joinUnmet = target.denominator - start.denominator - joinMet + leaveMet + leaveUnmet;
            if (joinUnmet < 0n || (joinUnmet > 0n && !limits.joins)) {
              continue;
            }
            const cost = meet + unmeet + joinMet + joinUnmet + leaveMet + leaveUnmet;
            best = best === undefined || cost < best ? cost : best;
          }
        }
      }
    }
  }
  return best;
}

it("no other way moves fewer records", () => {
  const anyCounts = fc.tuple(small, small).map(([n, rest]) => to(n, n + rest));
  const anyLimits = fc
    .tuple(small, small, fc.boolean(), fc.boolean())
    .map(([up, down, joins, leaves]) => ({ up, down, joins, leaves }));
  fc.assert(
    fc.property(anyCounts, anyCounts, anyLimits, (start, target, { up, down, joins, leaves }) => {
      const unmet = Number(start.denominator - start.numerator);
      const capped = {
        up: BigInt(Math.min(up, unmet)),
        down: BigInt(Math.min(down, Number(start.numerator))),
        joins,
        leaves,
        mayExceed: false,
      };
      const moves = movesTo(target, capped, start);
      expect(moves === undefined ? undefined : recordsIn(moves)).toBe(fewestByTrying(target, capped, start));
    }),
    { numRuns: 500 },
  );
});
