/** Ids of the forms of the field that tables may be filled in on. */
export const formatIds = ["bieu-ii06a", "sipas-sheet", "dong-bo-ho-so-mc", "cap-nhat-tien-do-ho-so-mc"] as const;

/** Id of a form of the field. */
export type FormatId = (typeof formatIds)[number];
