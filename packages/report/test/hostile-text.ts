/** Texts that a format could take for something else, each with a name for its test. */
export const hostileTexts: readonly (readonly [what: string, text: string])[] = [
  ["a script", "<script>alert(1)</script>"],
  ["an image that runs a script", `"><img src=x onerror=alert(1)>`],
  ["a formula", "=cmd|' /C calc'!A0"],
  ["a formula with a plus", '+HYPERLINK("http://x.example")'],
  ["the end of a comment and of a section", "--> ]]> </w:t> &amp; &#0; {{x}} {points} $& %s"],
  ["marks of Markdown", "| # * _ ` ~~ [a](javascript:alert(1)) ![b](x) \\ <b>"],
  ["marks of direction", "a\u202eb\u200fc\u2066d\u061ce"],
  ["characters of no width", "a\u200bb\ufeffc\u00add"],
  ["half a character", "a\ud83d b\udc00"],
  ["line breaks", "a\nb\r\nc\u2028d\u2029e\u0085f"],
  ["control characters", "a\u0000b\u0007c\u001b[2Jd\u007fe\u009b31m"],
  ["10,000 characters", "Xã ".repeat(3_334)],
];

/** Keys whose texts people write, in a policy's files and in a stored result. All other texts are ids, days, numbers and words of closed lists. */
const free = new Set([
  ...["vi", "en", "document", "part", "clause", "code", "sourceCode", "name", "since", "url"],
  ...["level", "parent", "unitCode", "unit", "among", "file", "note", "at", "record", "reason", "proofSha256"],
  ...["version", "sha256", "dataSha256", "counts", "moment", "text", "ids", "met", "notMet", "excluded", "undecided"],
]);

/** The same key, where it is a day, an id or a name of the language. */
const fixed: readonly RegExp[] = [/^period\.text$/, /count\.in\.at$/, /^policy\.yaml\.rank\.among$/];

/** Texts of other keys that people write at one place alone. */
const freeThere: readonly RegExp[] = [/^inputs\.entity$/, /^(register|calendar)\.id$/, /^cards\.notes\.key$/];

/** Texts of twelve characters at most: they stand in the head of a table. */
const narrow = /\.short\.(vi|en)$|^(indicators|flags)\/.*\.code$/;

/** The only hostile text that is an address. */
const hostileUrl = "javascript:alert(1)//";

/**
 * The same data with a hostile text in front of every text that people write. Where it stands in front already, it stays
 * as it is.
 */
export function everyText(data: unknown, text: string, path: readonly string[] = []): unknown {
  if (typeof data === "string") {
    return hostile(data, text, path);
  }
  if (Array.isArray(data)) {
    return data.map((one) => everyText(one, text, path));
  }
  // The policy's files are hostile before anything is judged by them.
  if (typeof data !== "object" || data === null || path.join(".") === "policy.files") {
    return data;
  }
  const named = path.at(-1) === "baselines" ? text : "";
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [`${named}${key}`, everyText(value, text, [...path, key])]),
  );
}

function hostile(given: string, text: string, path: readonly string[]): string {
  const at = path.join(".");
  const isFree = free.has(path.at(-1) ?? "")
    ? !fixed.some((one) => one.test(at))
    : freeThere.some((one) => one.test(at));
  if (!isFree || given.startsWith(text)) {
    return given;
  }
  if (path.at(-1) === "url") {
    return hostileUrl;
  }
  // What tells two codes apart stays, at the end.
  return narrow.test(at) ? `${text.slice(0, 12 - given.slice(0, 4).length)}${given.slice(0, 4)}` : `${text}${given}`;
}
