/** Where the reader is: views are named by the part of the address after `#`, so that every one can be linked to. */
export interface Route {
  /** `ranking`, `unit`, `indicator`, `what-if`, `method`, `print`. */
  readonly view: string;
  /** What follows: the code of a unit, the id of an indicator. */
  readonly path: readonly string[];
  readonly params: URLSearchParams;
}

/** Reads the part of an address after `#`: `#/unit/18187/t4-01?lang=en`. */
export function readRoute(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  const [view = "", ...rest] = path.split("/").map(decoded);
  return { view, path: rest.filter((part) => part !== ""), params: new URLSearchParams(query) };
}

/** The address of a view. Parameters without a value are left out. */
export function routeHash(path: readonly string[], params: Readonly<Record<string, string | undefined>> = {}): string {
  const given = Object.entries(params).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [[name, value]],
  );
  const query = new URLSearchParams(given).toString();
  return `#/${path.map((part) => encodeURIComponent(wellFormed(part))).join("/")}${query === "" ? "" : `?${query}`}`;
}

/** A text that an address can carry: halves of characters become the sign for what cannot be shown. */
export function wellFormed(text: string): string {
  return text.replaceAll(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
