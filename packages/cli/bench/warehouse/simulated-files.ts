/** How many communes there are in the simulation: as many as the country has. */
export const communes = 3_321;

/** Codes of simulated communes. */
export const units: readonly string[] = Array.from({ length: communes }, (_, index) =>
  String(index + 1).padStart(5, "0"),
);

/** Every 150th commune was dissolved half-way through the year. */
export const dissolved: readonly string[] = units.filter((_, index) => index % 150 === 149);

/** A number from 0 up to 1 that only the file's number and a word decide. */
const chance = (word: string): string => `((hash(i, '${word}') % 1000003) / 1000003.0)`;

/** A moment of a working day, so many days after another. */
const later = (from: string, days: string, hour = chance("hour")): string =>
  `(date_trunc('day', ${from}) + to_days(CAST(floor(${days}) AS INTEGER)) + to_seconds(CAST(27000 + floor(${hour} * 34000) AS BIGINT)))`;

const rarely = (word: string, share: number): string => `${chance(word)} < ${share}`;

/** Mostly true, sometimes false, sometimes unknown. */
const mostly = (word: string, share: number): string =>
  `CASE WHEN ${rarely(`${word}?`, 0.03)} THEN NULL ELSE ${rarely(word, share)} END`;

/** Received in the order of their numbers from December 2024 to December 2025. */
const received = (rows: number): string =>
  later(`(TIMESTAMP '2024-12-01' + to_days(CAST(floor(i * 395.0 / ${rows}) AS INTEGER)))`, "0", chance("received"));

/**
 * SQL that writes simulated case files to a Parquet file: dates in order, supplements with and without an answer, put-off due dates, files
 * that wait, missing values, in every measure of the resolution.
 */
export function simulatedFiles(rows: number, path: string): string {
  const begun = `SELECT i, ${received(rows)} AS came, 1 + CAST(floor(${chance("limit")} * 20) AS INTEGER) AS allowed,
      ${chance("end")} AS ending, ${chance("fate")} AS fate, CASE WHEN ${rarely("put off", 0.06)} THEN 1 + CAST(${rarely("again", 0.2)} AS INTEGER) ELSE 0 END AS put_off
    FROM range(${rows}) AS numbers(i)`;
  const due = `SELECT *, ${later("came", "allowed * 1.4 + 1", "0.99")} AS first_due FROM (${begun})`;
  const moved = `SELECT *, ${later("first_due", "put_off * 5", "0.99")} AS due FROM (${due})`;
  const ended = `SELECT *, CASE WHEN ending < 0.02 THEN due WHEN ending < 0.93 THEN least(${later("came", `${chance("pace")} * allowed`, "0.2 + 0.7 * ending")}, due)
      ELSE ${later("due", `1 + ${chance("late")} * 12`)} END AS ended FROM (${moved})`;
  const known = `SELECT *, fate < 0.93 AND ended < TIMESTAMP '2025-12-31 18:00:00' AS over FROM (${ended})`;
  return `COPY (SELECT ${columns} FROM (${known})) TO '${path}' (FORMAT parquet, COMPRESSION zstd)`;
}

const status = `CASE WHEN over THEN (CASE WHEN fate < 0.04 THEN 'refused' WHEN fate < 0.05 THEN 'withdrawn' WHEN fate < 0.06 THEN 'stopped'
    WHEN fate < 0.3 THEN 'finished' ELSE 'returned' END)
  WHEN fate < 0.94 THEN 'processing' WHEN fate < 0.95 THEN 'received' WHEN fate < 0.96 THEN 'registered'
  WHEN fate < 0.98 THEN 'supplement-asked' WHEN fate < 0.985 THEN 'payment-asked' ELSE 'processing' END`;

const asked = rarely("asked", 0.12);

const columns = [
  "'SIM-' || i AS id",
  `printf('%05d', CAST(1 + hash(i, 'unit') % ${communes} AS INTEGER)) AS unit`,
  `printf('2.%06d', CAST(hash(i, 'procedure') % 400 AS INTEGER)) AS "procedure"`,
  `CASE WHEN ${rarely("channel?", 0.02)} THEN NULL WHEN ${rarely("channel", 0.6)} THEN 'online' WHEN ${rarely("post", 0.1)} THEN 'postal' ELSE 'in-person' END AS channel`,
  `CASE WHEN ${rarely("filed?", 0.2)} THEN NULL WHEN ${rarely("filed", 0.5)} THEN 'self' WHEN ${rarely("helped", 0.5)} THEN 'assisted' ELSE 'official' END AS "filedBy"`,
  `${status} AS status`,
  `CASE WHEN ${rarely("portal?", 0.1)} THEN NULL WHEN ${rarely("portal", 0.5)} THEN '9' ELSE '4' END AS "portalStatus"`,
  `CASE WHEN ${rarely("received?", 0.003)} THEN NULL ELSE came END AS "receivedAt"`,
  `CASE WHEN ${rarely("due?", 0.02)} THEN NULL ELSE due END AS "dueAt"`,
  `CASE WHEN ${rarely("first?", 0.1)} THEN NULL ELSE first_due END AS "firstDueAt"`,
  `CASE WHEN put_off > 0 AND NOT ${rarely("moved?", 0.1)} THEN ${later("first_due", `${chance("moved")} * 4 - 2`)} END AS "dueChangedAt"`,
  `CASE WHEN ${rarely("put off?", 0.05)} THEN NULL ELSE CAST(put_off AS BIGINT) END AS extensions`,
  `CASE WHEN over AND NOT ${rarely("ended?", 0.01)} THEN ended END AS "endedAt"`,
  `CASE WHEN over AND ${status} = 'returned' THEN ${later("ended", `1 + ${chance("returned")} * 3`)} END AS "returnedAt"`,
  `CASE WHEN ${rarely("limit?", 0.1)} THEN NULL ELSE CAST(allowed AS BIGINT) END AS "timeLimit"`,
  `CASE WHEN ${rarely("supplements?", 0.05)} THEN NULL WHEN ${asked} THEN 1 + CAST(${rarely("twice", 0.1)} AS BIGINT) ELSE 0 END AS supplements`,
  `CASE WHEN ${asked} AND NOT ${rarely("asked?", 0.1)} THEN ${later("came", `1 + ${chance("asking")} * 3`)} END AS "supplementAskedAt"`,
  `CASE WHEN ${asked} AND NOT ${rarely("given?", 0.15)} THEN ${later("came", `5 + ${chance("giving")} * 9`)} END AS "supplementGivenAt"`,
  `CASE WHEN fate < 0.04 THEN ${mostly("refusal", 0.9)} END AS "writtenRefusal"`,
  `CASE WHEN (put_off > 0 OR ending > 0.93) AND ${rarely("apology", 0.7)} THEN CAST(${later("first_due", `${chance("apologised")} * 6 - 4`)} AS DATE) END AS "apologyAt"`,
  `CASE WHEN ${rarely("review?", 0.3)} THEN NULL ELSE CAST(${rarely("review", 0.04)} AS BIGINT) END AS "reviewReturns"`,
  `CASE WHEN ${rarely("fee?", 0.3)} THEN NULL ELSE CAST(floor(${chance("fee")} * 20) * 5000 AS BIGINT) END AS fee`,
  `${mostly("paid", 0.6)} AS "paidOnline"`,
  `${mostly("input", 0.85)} AS "digitisedInput"`,
  `${mostly("required", 0.95)} AS "resultRequired"`,
  `${mostly("electronic", 0.8)} AS "electronicResult"`,
  `${mostly("reused", 0.4)} AS "reusedData"`,
  `${mostly("synced", 0.97)} AS synced`,
].join(",\n  ");
