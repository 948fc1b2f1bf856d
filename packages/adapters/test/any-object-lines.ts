import fc from "fast-check";
import { cellsOf } from "./any-case-files.ts";

const always = ["id", "unit", "status", "receivedAt"];
const others = [
  "procedure",
  "channel",
  "dueAt",
  "endedAt",
  "apologyAt",
  "extensions",
  "fee",
  "paidOnline",
  "note",
  "thêm",
];
/** Ways of writing a number that readers do not all keep. */
const numbers = [
  "0",
  "5000",
  "12",
  "-1",
  "1.50",
  "1.125",
  "1e3",
  "-0",
  "1.0",
  "12345678901234567890",
  "9007199254740993",
];

type Pairs = readonly (readonly [key: string, token: string])[];

/** A value as JSON writes it: mostly a text, or what the text means as a number, as yes or no, or as nothing. */
function tokenOf(text: string): fc.Arbitrary<string> {
  const own = JSON.stringify(text);
  const number = /^(?:0|[1-9][0-9]{0,14})$/.test(text) ? text : own;
  const other =
    text === "true" || text === "" ? fc.constantFrom(own, text === "" ? "null" : text) : fc.constant(number);
  return fc.oneof({ weight: 3, arbitrary: fc.constant(own) }, { weight: 2, arbitrary: other });
}

function pairOf(name: string, share: number): fc.Arbitrary<readonly [string, string]> {
  const { plain, dirty } = cellsOf(name);
  const plainId = fc.nat(300).map((number) => `H44-24-${number}`);
  const cell = name === "id" ? plainId : fc.constantFrom(...plain);
  const odd = fc.oneof(
    fc.constantFrom(...dirty).chain(tokenOf),
    fc.constantFrom(...numbers, "NaN", "[1]", '{"b":1}', "tru"),
  );
  const token = fc.oneof({ weight: 200 - share, arbitrary: cell.chain(tokenOf) }, { weight: share, arbitrary: odd });
  return token.map((one) => [name, one] as const);
}

interface Marks {
  readonly comma: string;
  readonly colon: string;
}

function lineOf(pairs: Pairs, { comma, colon }: Marks): string {
  return `{${pairs.map(([key, token]) => `${JSON.stringify(key)}${colon}${token}`).join(comma)}}`;
}

/** Lines that programs write seldom, and some that are no JSON at all. */
function oddLine(pairs: Pairs, marks: Marks): fc.Arbitrary<string> {
  const line = lineOf(pairs, marks);
  const [first = ["id", '"H44-1"'] as const] = pairs;
  return fc.constantFrom(
    lineOf(pairs.toReversed(), marks),
    lineOf(pairs.slice(1), marks),
    lineOf(pairs.slice(0, -1), marks),
    lineOf([...pairs, first], marks),
    lineOf([...pairs, ["mới", '"x"']], marks),
    lineOf([["ID", '"H44-9"'], ...pairs.slice(1)], marks),
    line.replace('"H', '"\\u0048'),
    line.replace("}", ",}"),
    line.replace("{", "{ "),
    line.slice(0, -1),
    ` ${line}`,
    `${line} `,
    `${line}${line}`,
    line.replace(":", ": "),
    "[]",
    "null",
    "{}",
    '"Tổng cộng"',
    "",
  );
}

/** The text of a file of JSON Lines with case files, mostly sound and written by one program. */
export const anyObjectLines: fc.Arbitrary<string> = fc
  .record({
    more: fc.subarray(others),
    marks: fc.constantFrom({ comma: ",", colon: ":" }, { comma: ", ", colon: ": " }, { comma: ",", colon: " : " }),
    omits: fc.boolean(),
    share: fc.constantFrom(0, 0, 3, 15),
    line: fc.constantFrom("\n", "\n", "\n", "\r\n"),
    start: fc.constantFrom("", "", "\ufeff"),
    end: fc.constantFrom("", "\n", "\n\n"),
  })
  .chain(({ more, marks, omits, share, line, start, end }) => {
    const sound = fc
      .tuple(...[...always, ...more].map((name) => pairOf(name, share)))
      .map((pairs) => pairs.filter(([, token]) => !omits || token !== "null"));
    const odd = sound.chain((pairs) => oddLine(pairs, marks));
    const one = fc.oneof(
      { weight: 100, arbitrary: sound.map((pairs) => lineOf(pairs, marks)) },
      { weight: share, arbitrary: odd },
    );
    return fc.array(one, { maxLength: 60 }).map((lines) => `${start}${lines.join(line)}${end.replaceAll("\n", line)}`);
  });
