/** Ids of the forms of the field that tables may be filled in on. */
export const formatIds = ["bieu-ii06a", "sipas-sheet"] as const;

/** Id of a form of the field. */
export type FormatId = (typeof formatIds)[number];
