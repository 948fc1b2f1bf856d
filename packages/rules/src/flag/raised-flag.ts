import { Id, Measurement } from "@cchc/core";
import { z } from "zod";
import { Message } from "../explain/message.ts";

/** The first records that raise a flag, of one entity. */
export const RaisingRecords = z.strictObject({
  /** Id of the entity that they are of. */
  entity: Id,
  /** The measure that counted them; absent when none did. */
  measure: Id.optional(),
  ids: z.array(z.string()).min(1),
});

/** The first records that raise a flag, of one entity. */
export type RaisingRecords = z.infer<typeof RaisingRecords>;

/** A flag that was raised on a card, with what raised it. */
export const RaisedFlag = z.strictObject({
  id: Id,
  /** Indicators beside which it is printed; none when it is about the whole card. */
  touches: z.array(Id),
  reason: Message,
  /** The measurement that raised it, with its records when they were kept. */
  measurement: Measurement.optional(),
  /** Records that raise it, as far as the run kept their ids; for a measure made of others, those that the others counted. */
  records: z.array(RaisingRecords),
});

/** A flag that was raised on a card, with what raised it. */
export type RaisedFlag = z.infer<typeof RaisedFlag>;

/** A flag that could not be looked at, or not in every way that it can be raised: no flag is no clean record then. */
export const UncheckedFlag = z.strictObject({ id: Id, reason: Message });

/** A flag that could not be looked at. */
export type UncheckedFlag = z.infer<typeof UncheckedFlag>;
