/** Under what the records of units are counted: the unit above in the list, the province of the register, or the unit that a merger made. */
export const rollUps = ["parent", "province", "successor"] as const;

/** Under what the records of units are counted. */
export type RollUp = (typeof rollUps)[number];
