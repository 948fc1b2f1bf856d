/** Columns of the Indicators sheet, a row for each unit and indicator. */
export const indicatorColumns = [
  "unit",
  "name",
  "level",
  "area",
  "code",
  "title",
  "numerator",
  "denominator",
  "amount",
  "amountUnit",
  "value",
  "status",
  "points",
  "max",
  "applicable",
  "origin",
  "how",
  "reason",
  "clause",
  "document",
  "basis",
  "confidence",
  "remedy",
  "next",
  "published",
  "self",
  "verified",
] as const;

/** Columns of the Indicators sheet without the long texts at its end. */
export const narrowColumns = indicatorColumns.slice(0, indicatorColumns.indexOf("reason"));

/** The long texts. */
export const wideColumns = indicatorColumns.slice(indicatorColumns.indexOf("reason"));

/** Columns of the Parts sheet, a row for each part of a sum. */
export const partColumns = [
  "unit",
  "name",
  "level",
  "code",
  "title",
  "part",
  "numerator",
  "denominator",
  "amount",
  "amountUnit",
  "value",
  "status",
  "points",
  "max",
  "applicable",
  "origin",
  "how",
  "reason",
] as const;

/** Columns of the Areas sheet, a row for each unit and area. */
export const areaColumns = [
  "unit",
  "name",
  "area",
  "counted",
  "points",
  "max",
  "earned",
  "applicable",
  "evidence",
  "withoutEvidence",
  "takenOver",
  "status",
  "published",
  "difference",
  "how",
] as const;
