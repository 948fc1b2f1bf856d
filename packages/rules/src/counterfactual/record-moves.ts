import { largest } from "./whole-number.ts";

/** Counts of a share, or an amount over 1: whole records. */
export interface Counts {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** How many records may change, and how. Undefined stands for no limit. */
export interface MoveLimits {
  /** Records that do not meet the numerator and may come to meet it. */
  readonly up: bigint | undefined;
  /** Records that meet it and may cease to. */
  readonly down: bigint;
  readonly joins: boolean;
  readonly leaves: boolean;
  /** Whether the numerator may be over the denominator. */
  readonly mayExceed: boolean;
}

/** Ways in which one record changes counts. */
export const moveKinds = ["meet", "unmeet", "join-met", "join-unmet", "leave-met", "leave-unmet"] as const;

/** A way in which one record changes counts. */
export type MoveKind = (typeof moveKinds)[number];

/** How many records move in each way. */
export type Moves = Readonly<Record<MoveKind, bigint>>;

/** How many records move in all. */
export function recordsIn(moves: Moves): bigint {
  return moveKinds.reduce((sum, kind) => sum + moves[kind], 0n);
}

/**
 * The fewest records that lead from some counts to others; undefined when no records may do so.
 *
 * Records that join or leave move the denominator, and by as much, as far as needed, the numerator; the rest of the way
 * records change side. A record that leaves for one that joins also moves the numerator alone, at the price of two:
 * that is used only when no more may change side.
 *
 * @example
 * movesTo({ numerator: 12n, denominator: 20n }, { up: 2n, down: 0n, joins: true, leaves: false, mayExceed: false }, from);
 */
export function movesTo(to: Counts, limits: MoveLimits, from: Counts): Moves | undefined {
  const whole = to.numerator >= 0n && to.denominator >= 0n && (limits.mayExceed || to.numerator <= to.denominator);
  const dn = to.numerator - from.numerator;
  const dd = to.denominator - from.denominator;
  const leaving = largest(0n, -dd) + exchanged(dn, dd, limits);
  const joining = dd + leaving;
  const allowed = (joining === 0n || limits.joins) && (leaving === 0n || limits.leaves);
  return whole && allowed ? split({ dn, joining, leaving }, from) : undefined;
}

/** How many must leave for others to join, since too few may change side. */
function exchanged(dn: bigint, dd: bigint, { up, down }: MoveLimits): bigint {
  const turned = turnedBy(dn, largest(0n, dd), largest(0n, -dd));
  const most = turned > 0n ? (up ?? turned) : down;
  return largest(0n, abs(turned) - most);
}

/** How far the numerator must go by records that change side, when so many join and leave. */
function turnedBy(dn: bigint, joining: bigint, leaving: bigint): bigint {
  return dn > joining ? dn - joining : dn < -leaving ? dn + leaving : 0n;
}

interface Way {
  readonly dn: bigint;
  readonly joining: bigint;
  readonly leaving: bigint;
}

function split({ dn, joining, leaving }: Way, from: Counts): Moves | undefined {
  const met = from.numerator;
  const unmet = largest(0n, from.denominator - from.numerator);
  const turned = turnedBy(dn, joining, leaving);
  const meet = largest(0n, turned);
  const unmeet = largest(0n, -turned);
  const leaveMet = largest(0n, -(dn - turned), leaving - unmet);
  const joinMet = dn - turned + leaveMet;
  const leaveUnmet = leaving - leaveMet;
  const joinUnmet = joining - joinMet;
  const enough = leaveMet + unmeet <= met && leaveUnmet >= 0n && joinUnmet >= 0n;
  const apart = leaveUnmet === 0n || leaveUnmet + meet <= unmet;
  return enough && apart
    ? {
        meet,
        unmeet,
        "join-met": joinMet,
        "join-unmet": joinUnmet,
        "leave-met": leaveMet,
        "leave-unmet": leaveUnmet,
      }
    : undefined;
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
