import type { Exact } from "@cchc/core";
import { CchcError, formatProblem, type Language } from "@cchc/core";
import { type Change, type MeasurementChange, type Policy, renderMessage, rescore, type Scorecard } from "@cchc/rules";
import { judgedTable } from "../data/indicator-rows.ts";
import type { PageData } from "../data/page-data.ts";

/** A unit whose place or points a supposition moves. */
export interface Mover {
  readonly row: number;
  readonly points?: Exact | undefined;
  readonly place?: number | undefined;
  readonly grade?: string | undefined;
}

/** What would come of changes: the card, places of all units, and what cannot be told. */
export interface Supposed {
  readonly policy: Policy;
  readonly card: Scorecard;
  /** Place of the unit afterwards, and of how many. */
  readonly place?: { readonly place: number; readonly of: number } | undefined;
  /** Other units that move, those that move the most first. */
  readonly movers: readonly Mover[];
  /** How many other units move. */
  readonly moved: number;
  /** What the reader must know: what was kept as it was. */
  readonly notes: readonly string[];
}

/** So many other units are named. */
const mostMovers = 20;

/**
 * Judges again with other counts or another value of the policy, by the rules package that made the result.
 *
 * @returns Texts of problems when the change cannot be.
 */
export function suppose(data: PageData, row: number, changes: readonly Change[]): Supposed | readonly string[] {
  try {
    return judgedTable(data) === undefined ? overCards(data, row, changes) : overCounts(data, row, changes);
  } catch (error) {
    if (error instanceof CchcError) {
      return error.problems.map((problem) => formatProblem(problem, languageNow()));
    }
    throw error;
  }
}

function languageNow(): Language {
  return document.documentElement.lang === "en" ? "en" : "vi";
}

/** The unit's card from its own counts; the places from all units judged at once. */
function overCounts(data: PageData, row: number, changes: readonly Change[]): Supposed {
  const one = rescore({ result: data.resultWith([data.card(row)]), policy: data.policy }, changes);
  const [card] = one.cards;
  const table = judgedTable(data);
  if (card === undefined || table === undefined) {
    throw new RangeError("no card");
  }
  const scored = table.score(one.policy, changes.filter(isOfCounts));
  const moved = data.units.filter(
    (unit) =>
      unit.row !== row && (scored.rank(unit.row)?.place !== unit.rank?.place || scored.grade(unit.row) !== unit.grade),
  );
  const movers = mostMoved(moved, (at) => scored.rank(at)?.place).map(({ row: at }) => ({
    row: at,
    points: scored.total(at).points,
    place: scored.rank(at)?.place,
    grade: scored.grade(at),
  }));
  return { policy: one.policy, card, place: scored.rank(row), movers, moved: moved.length, notes: notesOf(one, data) };
}

/** Everything from the cards that the page carries. */
function overCards(data: PageData, row: number, changes: readonly Change[]): Supposed {
  const cards = data.units.map((unit) => data.card(unit.row));
  const all = rescore({ result: data.resultWith(cards), policy: data.policy }, changes);
  const card = all.cards[row];
  if (card === undefined) {
    throw new RangeError("no card");
  }
  const moved = data.units.filter((unit) => unit.row !== row && all.cards[unit.row] !== cards[unit.row]);
  const movers = mostMoved(moved, (at) => all.cards[at]?.rank?.place).map(({ row: at }) => ({
    row: at,
    points: all.cards[at]?.total.points,
    place: all.cards[at]?.rank?.place,
    grade: all.cards[at]?.grade,
  }));
  return { policy: all.policy, card, place: card.rank, movers, moved: moved.length, notes: notesOf(all, data) };
}

type Ranked = PageData["units"][number];

function mostMoved(moved: readonly Ranked[], placeAfter: (row: number) => number | undefined): Ranked[] {
  const steps = ({ row, rank }: Ranked) => Math.abs((placeAfter(row) ?? 0) - (rank?.place ?? 0));
  return [...moved].sort((a, b) => steps(b) - steps(a) || a.row - b.row).slice(0, mostMovers);
}

function isOfCounts(change: Change): change is MeasurementChange {
  return "measure" in change;
}

function notesOf({ difference, unknown }: ReturnType<typeof rescore>, { policy }: PageData): string[] {
  const style = { language: languageNow(), digits: policy.print.digits };
  // Places are taken over all units, so that the one card does not know its own is no news.
  const kept = unknown.filter(({ what }) => what !== "rank").map(({ message }) => message);
  return [...new Set([...difference.notes, ...kept].map((message) => renderMessage(message, style)))];
}
