import { Gap, type Measurement } from "@cchc/core";

/** Statuses of measurements in the order of their codes in a column: `measured` is 0. */
export const statusCodes = ["measured", ...Gap.options] as const;

/** The code of a status in a column. */
export function statusCode(status: Measurement["status"]): number {
  return statusCodes.indexOf(status);
}

/** Code, inside a table, of a row with counts that no double holds exactly: it is judged by the one-unit path. */
export const exactCode: number = statusCodes.length;

/** How many codes a status in a table may have. */
export const codeCount: number = statusCodes.length + 1;
