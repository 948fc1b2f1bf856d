import type { LegacyEncoding } from "./text-encoding.ts";

/*
 * Letters of TCVN 5712:1993, set VN3, which the fonts .VnTime and .VnArial show (checked against glibc's TCVN5712-1, which has the
 * same codes from 0xA1 on). It has no capitals with a tone: the fonts .VnTimeH show small letters as capitals.
 */
const tcvn3Letters: readonly (readonly [first: number, letters: string])[] = [
  [0xa1, "ĂÂÊÔƠƯĐăâêôơưđ"],
  [0xb5, "àảãáạ"],
  [0xbb, "ằẳẵắ"],
  [0xc6, "ặầẩẫấậè"],
  [0xce, "ẻẽéẹềểễếệìỉ"],
  [0xdc, "ĩíịò"],
  [0xe1, "ỏõóọồổỗốộờởỡớợù"],
  [0xf1, "ủũúụừửữứựỳỷỹýỵ"],
];

/*
 * VNI-Windows: a vowel, then a code for all its marks; letters of one code are the exceptions. After the table of the VNI
 * Software Company's fonts (VNI-Times), as the project's round trips in the test hold.
 */
const vniLetters: readonly (readonly [code: number, letter: string])[] = [
  [0xf6, "ư"],
  [0xf4, "ơ"],
  [0xf1, "đ"],
  [0xed, "í"],
  [0xec, "ì"],
  [0xe6, "ỉ"],
  [0xf3, "ĩ"],
  [0xf2, "ị"],
  [0xee, "ỵ"],
];
const [grave, acute, tilde, hook, dot] = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const [circumflex, breve] = ["\u0302", "\u0306"];
const vniMarks: readonly (readonly [code: number, marks: string])[] = [
  [0xf9, acute],
  [0xf8, grave],
  [0xfb, hook],
  [0xf5, tilde],
  [0xef, dot],
  [0xe2, circumflex],
  [0xe1, circumflex + acute],
  [0xe0, circumflex + grave],
  [0xe5, circumflex + hook],
  [0xe3, circumflex + tilde],
  [0xe4, circumflex + dot],
  [0xea, breve],
  [0xe9, breve + acute],
  [0xe8, breve + grave],
  [0xfa, breve + hook],
  [0xfc, breve + tilde],
  [0xeb, breve + dot],
];
/** Capitals and their marks stand this far below the small ones. */
const capitals = 0x20;

/** What one code of an encoding stands for: a letter, or marks of the letter before it. */
export type LegacyTable = ReadonlyMap<string, string>;

const tcvn3: LegacyTable = new Map(
  tcvn3Letters.flatMap(([first, letters]) =>
    [...letters].map((letter, index) => [String.fromCharCode(first + index), letter] as const),
  ),
);

const vni: LegacyTable = new Map(
  [...vniLetters, ...vniMarks].flatMap(
    ([code, text]) =>
      [
        [String.fromCharCode(code), text],
        [String.fromCharCode(code - capitals), text.toUpperCase()],
      ] as const,
  ),
);

const cp1258 = new TextDecoder("windows-1258");
const windows1258: LegacyTable = new Map(
  Array.from({ length: 0x5f }, (_, index) => {
    const code = 0xa1 + index;
    return [String.fromCharCode(code), cp1258.decode(Uint8Array.of(code))] as const;
  }),
);

const tables: Readonly<Record<LegacyEncoding, LegacyTable>> = { tcvn3, vni, "windows-1258": windows1258 };
const coded = /[\u00a1-\u00ff]/g;

/**
 * A text of which each character stands for one byte (bytes that were taken for Latin-1), in Unicode. Codes that the encoding does
 * not have stay as they are.
 *
 * @example
 * fromLegacy("Tr\u00ad\u00eang h\u00e4c", "tcvn3"); // "Trường học"
 */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  const table = tables[encoding];
  return text.replaceAll(coded, (code) => table.get(code) ?? code).normalize("NFC");
}

/** Whether every code of a text is one that the encoding has. */
export function hasAllCodes(text: string, encoding: LegacyEncoding): boolean {
  const table = tables[encoding];
  return (text.match(coded) ?? []).every((code) => table.has(code));
}
