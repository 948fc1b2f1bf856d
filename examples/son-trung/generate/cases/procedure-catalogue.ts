import { type Day, dayOf } from "../days.ts";
import type { Random } from "../random.ts";

/** A simulated procedure. Its code begins with 9., which no real procedure's does. */
export interface Procedure {
  readonly code: string;
  readonly field: string;
  /** Working days; 0 is the same day. */
  readonly limit: number;
  /** In đồng; absent when there is none. */
  readonly fee?: number;
  readonly fullEligible: boolean;
  /** Place in the order in which procedures went online, from 0. */
  readonly rank: number;
  /** Share of the case files. */
  readonly weight: number;
}

/** Code, working days, weight, fee; in the order in which they went online. */
const table: readonly (readonly [code: string, field: string, limit: number, weight: number, fee?: number])[] = [
  ["9.000201", "ho-tich", 1, 12],
  ["9.000204", "ho-tich", 1, 10, 8000],
  ["9.000202", "ho-tich", 1, 6],
  ["9.000205", "ho-tich", 3, 8, 15_000],
  ["9.000203", "ho-tich", 2, 4, 20_000],
  ["9.000404", "bao-tro-xa-hoi", 5, 4],
  ["9.000403", "bao-tro-xa-hoi", 7, 5],
  ["9.000401", "bao-tro-xa-hoi", 10, 5],
  ["9.000602", "giam-ngheo", 10, 2],
  ["9.000502", "nguoi-co-cong", 5, 3],
  ["9.000501", "nguoi-co-cong", 10, 2],
  ["9.000206", "ho-tich", 5, 3, 8000],
  ["9.000701", "van-hoa", 5, 1],
  ["9.000702", "van-hoa", 3, 1],
  ["9.000601", "giam-ngheo", 15, 2],
  ["9.000301", "dat-dai", 15, 4, 100_000],
  ["9.000302", "dat-dai", 20, 3, 120_000],
  ["9.000801", "moi-truong", 10, 1],
  ["9.000402", "bao-tro-xa-hoi", 20, 2],
  ["9.000901", "ton-giao", 15, 1],
  ["9.000101", "chung-thuc", 0, 12, 10_000],
  ["9.000102", "chung-thuc", 0, 8, 10_000],
  ["9.000103", "chung-thuc", 1, 3, 50_000],
  ["9.000303", "dat-dai", 20, 1],
];

/** Procedures of a commune, in the order in which they went online. */
export const procedures: readonly Procedure[] = table.map(([code, field, limit, weight, fee], rank) => ({
  code,
  field,
  limit,
  weight,
  rank,
  fullEligible: rank < 18,
  ...(fee === undefined ? {} : { fee }),
}));

/** Those that take a week or more and went online early, for what needs room between receipt and due day. */
const longer = procedures.filter(({ limit, rank }) => limit >= 7 && limit <= 15 && rank < 15);

const drawn = procedures.flatMap((procedure) => Array.from({ length: procedure.weight }, () => procedure));

/** A procedure as often as its weight says. */
export function drawProcedure(random: Random): Procedure {
  return drawn[random.below(drawn.length)] ?? procedureAt(0);
}

/** A procedure of 7 to 15 working days. */
export function longerProcedure(index: number): Procedure {
  return longer[index % longer.length] ?? procedureAt(0);
}

function procedureAt(rank: number): Procedure {
  const found = procedures[rank];
  if (found === undefined) {
    throw new Error(`no procedure ${rank}`);
  }
  return found;
}

/** From when on how many procedures were offered in part or in full, in full, handled electronically, interlinked. */
export interface ServiceStage {
  readonly from: Day;
  readonly offered: number;
  readonly full: number;
  readonly electronic: number;
  readonly interlinked: number;
}

/** The stages, the first of them the baseline. */
export const serviceStages: readonly ServiceStage[] = [
  { from: dayOf(2016, 1, 1), offered: 2, full: 0, electronic: 4, interlinked: 1 },
  { from: dayOf(2021, 1, 1), offered: 9, full: 4, electronic: 16, interlinked: 3 },
  { from: dayOf(2022, 8, 15), offered: 15, full: 8, electronic: 20, interlinked: 4 },
  { from: dayOf(2024, 1, 1), offered: 18, full: 12, electronic: 23, interlinked: 5 },
  { from: dayOf(2025, 7, 1), offered: 20, full: 16, electronic: 24, interlinked: 6 },
];

/** Whether files of a procedure could be handed in online on a day. */
export function isOffered({ rank }: Procedure, day: Day): boolean {
  const stage = serviceStages.findLast(({ from }) => from <= day);
  return stage !== undefined && rank < stage.offered;
}
