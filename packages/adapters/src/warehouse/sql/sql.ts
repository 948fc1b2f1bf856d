/** A piece of SQL that gives one value for a record; NULL where the record lacks what it takes. */
export interface Sql {
  readonly text: string;
  /** How many named expressions lie under it, one within the other. */
  readonly depth: number;
  /** Whether it depends on the period that is counted. */
  readonly dated: boolean;
  /** Whether it is never NULL. */
  readonly sure: boolean;
  /** A shorter text that is true where this is, and false or NULL where it is not; see `Dialect.kleene`. */
  readonly loose?: string;
}

/** A piece of SQL that depends on nothing and is never NULL: a literal, a keyword. */
export function constant(text: string): Sql {
  return { text, depth: 0, dated: false, sure: true };
}

/**
 * SQL made of other pieces. It may be NULL where one of them may.
 *
 * @example
 * sql`(${constant("1")} + ${constant("2")})`.text; // "(1 + 2)"
 */
export function sql(texts: TemplateStringsArray, ...parts: readonly Sql[]): Sql {
  const dated = parts.some((part) => part.dated);
  const under = parts.filter((part) => part.dated === dated);
  return {
    text: texts.reduce((whole, text, place) => `${whole}${parts[place - 1]?.text ?? ""}${text}`),
    depth: Math.max(0, ...under.map(({ depth }) => depth)),
    dated,
    sure: parts.every(({ sure }) => sure),
  };
}

/** Pieces one after the other, with a text between them. */
export function joined(parts: readonly Sql[], between: string): Sql {
  const [first = constant(""), ...rest] = parts;
  return rest.reduce((whole, part) => sql`${whole}${constant(between)}${part}`, first);
}

/** The same piece, known never to be NULL. */
export function surely(piece: Sql): Sql {
  return { ...piece, sure: true };
}

/** The same piece, which may be NULL whatever its parts are. */
export function perhaps(piece: Sql): Sql {
  return { ...piece, sure: false };
}

/** NULL: no value. */
export const missing: Sql = perhaps(constant("NULL"));
