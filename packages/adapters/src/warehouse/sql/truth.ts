import { constant, joined, type Sql, sql, surely } from "./sql.ts";

/** Always true; written so that every dialect knows it. */
export const always: Sql = constant("(1 = 1)");

/** Never true. */
export const never: Sql = constant("(1 = 0)");

/**
 * Kleene's three values in two pieces of SQL that are never NULL: whether something holds, and whether it does not. Where
 * neither is true, a missing value leaves it open. Engines differ in what they make of NULL between AND and OR, so no NULL
 * gets there.
 */
export interface Truth {
  readonly yes: Sql;
  readonly no: Sql;
  /** Whether it can be left open at all. */
  readonly decided: boolean;
  /** All three in one piece that is NULL where it is open; see `Dialect.kleene`. Absent where only the two were made. */
  readonly whole?: Sql;
}

/** The truth of a comparison that is NULL where a value is missing. */
export function truthOf(comparison: Sql): Truth {
  if (comparison.sure) {
    return { yes: comparison, no: negated(comparison), decided: true, whole: comparison };
  }
  return {
    yes: { ...surely(sql`COALESCE(${comparison}, ${never})`), loose: comparison.text },
    no: { ...surely(sql`COALESCE(NOT ${comparison}, ${never})`), loose: `(NOT ${comparison.text})` },
    decided: false,
    whole: comparison,
  };
}

/** Whether a value is there: never open. */
export function presence(value: Sql): Truth {
  return value.sure ? settled(true) : truthOf(surely(sql`(${value} IS NOT NULL)`));
}

/** A truth that holds always or never. */
export function settled(holds: boolean): Truth {
  const [yes, no] = holds ? [always, never] : [never, always];
  return { yes, no, decided: true, whole: yes };
}

/** Holds when all hold, does not when one does not. */
export function allOf(parts: readonly Truth[]): Truth {
  const wholes = parts.flatMap(({ whole }) => whole ?? []);
  return {
    ...(wholes.length === parts.length ? { whole: and(wholes) } : {}),
    yes: and(parts.map(({ yes }) => yes)),
    no: or(parts.map(({ no }) => no)),
    decided: parts.every(({ decided }) => decided),
  };
}

/** Holds when one holds, does not when none does. */
export function anyOf(parts: readonly Truth[]): Truth {
  return opposite(allOf(parts.map(opposite)));
}

/** Holds when the other does not; what is open stays open. */
export function opposite({ yes, no, decided, whole }: Truth): Truth {
  return { yes: no, no: yes, decided, ...(whole === undefined ? {} : { whole: negated(whole) }) };
}

/** Whether a truth is left open. */
export function openIn({ yes, no, decided, whole }: Truth, { kleene }: { readonly kleene: boolean }): Sql {
  if (decided) {
    return never;
  }
  return kleene && whole !== undefined ? surely(sql`(${whole} IS NULL)`) : and([negated(yes), negated(no)]);
}

/** True when all pieces are. */
export function and(pieces: readonly Sql[]): Sql {
  return groupOf(pieces, { word: " AND ", neutral: always, settles: never });
}

/** True when one piece is. */
export function or(pieces: readonly Sql[]): Sql {
  return groupOf(pieces, { word: " OR ", neutral: never, settles: always });
}

/** True when a piece is not; NULL when it is NULL. */
export function negated(piece: Sql): Sql {
  if (piece === always || piece === never) {
    return piece === always ? never : always;
  }
  return sql`(NOT ${piece})`;
}

interface Grouping {
  readonly word: string;
  readonly neutral: Sql;
  readonly settles: Sql;
}

function groupOf(pieces: readonly Sql[], { word, neutral, settles }: Grouping): Sql {
  const told = [...new Map(pieces.filter((piece) => piece !== neutral).map((piece) => [piece.text, piece])).values()];
  if (told.includes(settles)) {
    return settles;
  }
  const [only] = told;
  if (only === undefined) {
    return neutral;
  }
  if (told.length === 1) {
    return only;
  }
  const isShorter = told.some(({ loose }) => loose !== undefined);
  const loose = `(${told.map((piece) => piece.loose ?? piece.text).join(word)})`;
  return { ...sql`(${joined(told, word)})`, ...(isShorter ? { loose } : {}) };
}
