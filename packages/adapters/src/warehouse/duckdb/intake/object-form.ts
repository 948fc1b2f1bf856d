/** How a program writes objects of JSON: their keys in one order, and the same marks between them. */
export interface ObjectForm {
  readonly keys: readonly string[];
  readonly comma: string;
  readonly colon: string;
}

/** Names that mean themselves in a path of JSON and in an object. */
const plainKey = /^[^\p{C}"\\$*[\]]{1,200}$/u;
const forms = [
  { comma: ",", colon: ":" },
  { comma: ", ", colon: ": " },
];
/** With fewer lines of one form than this share, looking at all of them twice costs more than the quick lane saves. */
const leastShare = 0.6;

/** The form that most of these lines have, whose keys may be absent here and there; undefined where there is none. */
export function objectForm(lines: readonly string[]): ObjectForm | undefined {
  const keys = longest(lines.map(keysOf));
  if (keys.length === 0 || !keys.every((key) => plainKey.test(key) && key.normalize("NFC").trim() === key)) {
    return undefined;
  }
  return forms
    .map((marks) => ({ ...marks, keys }))
    .find((form) => lines.filter((line) => isIn(form, line)).length >= lines.length * leastShare);
}

function longest(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = []] = lists.toSorted((a, b) => b.length - a.length);
  return first;
}

function keysOf(line: string): readonly string[] {
  return Object.keys(parsed(line) ?? {});
}

function parsed(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function isIn({ keys, comma, colon }: ObjectForm, line: string): boolean {
  const values = new Map(Object.entries(parsed(line) ?? {}));
  const pairs = keys.flatMap((key) => (values.has(key) ? [`"${key}"${colon}${JSON.stringify(values.get(key))}`] : []));
  return `{${pairs.join(comma)}}` === line;
}
