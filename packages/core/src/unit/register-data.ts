import { z } from "zod";
import { FormerPlace, Unit } from "./unit.ts";

/** One unit went, whole or in part, into another; both by their keys. */
export const Succession = z.strictObject({ from: z.string(), to: z.string() }).readonly();

/** One unit went, whole or in part, into another. */
export type Succession = z.infer<typeof Succession>;

/** The plain data of a register of administrative units. A unit with several successions was divided. */
export const UnitRegisterData = z
  .strictObject({
    units: z.array(Unit).readonly(),
    successions: z.array(Succession).readonly(),
    formerPlaces: z.array(FormerPlace).readonly(),
  })
  .readonly();

/** The plain data of a register of administrative units. */
export type UnitRegisterData = z.infer<typeof UnitRegisterData>;
