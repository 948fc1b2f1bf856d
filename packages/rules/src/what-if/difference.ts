import { ExactText, Id, MeasuredUnit } from "@cchc/core";
import { z } from "zod";
import { Message } from "../explain/message.ts";
import { Rank, ScoreStatus } from "../result/result.ts";

/** Status and points before or after a change. */
export const Standing = z.strictObject({ status: ScoreStatus, points: ExactText.optional() });

/** Status and points before or after a change. */
export type Standing = z.infer<typeof Standing>;

const Moved = z.strictObject({ before: Standing, after: Standing, message: Message });

/** Status and points before and after, and the same in words. */
export type Moved = z.infer<typeof Moved>;

const MovedPart = Moved.extend({ id: Id });

/** An indicator or area that moved. */
export type MovedPart = z.infer<typeof MovedPart>;

/** What is different for one unit; what did not move is not listed. */
export const UnitDifference = z.strictObject({
  unit: MeasuredUnit,
  indicators: z.array(MovedPart),
  areas: z.array(MovedPart),
  total: Moved.optional(),
  /** Ids of grades; absent where there is none. */
  grade: z.strictObject({ before: Id.optional(), after: Id.optional(), message: Message }).optional(),
  rank: z.strictObject({ before: Rank.optional(), after: Rank.optional(), message: Message }).optional(),
});

/** What is different for one unit. */
export type UnitDifference = z.infer<typeof UnitDifference>;

/** What is different: for every unit on whose card anything moved, in the order of the cards. */
export const WhatIfDifference = z.strictObject({
  units: z.array(UnitDifference),
  /** What the reader should know: measures that are made of changed ones and stay as they were. */
  notes: z.array(Message),
});

/** What is different. */
export type WhatIfDifference = z.infer<typeof WhatIfDifference>;
