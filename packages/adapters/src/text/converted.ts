import { CchcError, type Place, type Problem } from "@cchc/core";
import type { EncodingFinding, ReadWord } from "./encoding-evidence.ts";
import { encodingNames, type LegacyEncoding, legacyEncodings, type TextEncoding } from "./text-encoding.ts";

/** Why an encoding was taken: a mapping says so, the file's first bytes do, or its words do. */
export type EncodingReason =
  | { readonly by: "mapping" }
  | { readonly by: "bytes" }
  | { readonly by: "words"; readonly words: number; readonly share: number; readonly example: ReadWord };

/** The note that text was converted: from what, why, a word before and after, and how to say it in the mapping. */
export function converted(encoding: TextEncoding, reason: EncodingReason, place: Place): Problem {
  const name = encodingNames[encoding];
  return {
    code: "text/converted",
    what: {
      vi: `chữ viết bằng bảng mã ${name}, đã đổi sang Unicode`,
      en: `text in ${name} was converted to Unicode`,
    },
    ...(reason.by === "words" ? { given: `${reason.example.before} → ${reason.example.after}` } : {}),
    expected: whyTaken(reason),
    example: `encoding: ${encoding}`,
    place,
  };
}

function whyTaken(reason: EncodingReason): Problem["expected"] {
  switch (reason.by) {
    case "mapping":
      return { vi: "Unicode (tệp ánh xạ khai encoding)", en: "Unicode (the mapping says the encoding)" };
    case "bytes":
      return {
        vi: "UTF-8 (nhận ra qua các byte đầu tệp; có thể khai encoding trong tệp ánh xạ)",
        en: "UTF-8 (told by the first bytes; encoding in the mapping says it outright)",
      };
    case "words": {
      const percent = Math.floor(reason.share * 100);
      return {
        vi: `Unicode (đọc theo bảng mã này thì ${percent} % của ${reason.words} chữ khác nhau thành tiếng Việt; có thể khai encoding trong tệp ánh xạ)`,
        en: `Unicode (read so, ${percent} % of ${reason.words} different words become Vietnamese; encoding in the mapping says it outright)`,
      };
    }
  }
}

type Unclear = Extract<EncodingFinding, { readonly kind: "unclear" }>;

/** The error for text whose encoding nobody can tell: too few words, or several encodings make Vietnamese of them. */
export function unclearEncoding({ candidates }: Unclear, place: Place): CchcError {
  const shown = candidates.map(({ encoding, before, after }) => `${encoding}: ${before} → ${after}`).join("; ");
  return new CchcError({
    code: "text/unclear-encoding",
    what: {
      vi: "chữ không phải Unicode, không đủ căn cứ để biết bảng mã",
      en: "text that is not Unicode, and too little of it to tell the encoding",
    },
    given: shown,
    expected: { vi: "bảng mã khai trong tệp ánh xạ", en: "the encoding in the mapping" },
    example: `encoding: ${candidates[0]?.encoding ?? legacyEncodings[0]}`,
    place,
  });
}

/** The error for a file that is not in the encoding that the mapping says. */
export function notInEncoding(encoding: TextEncoding, place: Place, cause?: unknown): CchcError {
  return new CchcError(
    {
      code: "text/not-in-encoding",
      what: {
        vi: `tệp không phải ${encodingNames[encoding]}`,
        en: `the file is not in ${encodingNames[encoding]}`,
      },
      expected: {
        vi: "bảng mã đúng của tệp, hoặc bỏ encoding để chương trình tự nhận",
        en: "the encoding that the file has, or no encoding, so that it is recognised",
      },
      example: `encoding: ${"utf-8" satisfies TextEncoding}`,
      place,
    },
    { cause },
  );
}

/** The note that hidden characters were taken out of cells. */
export function hiddenCharacters(count: number, place: Place): Problem {
  return {
    code: "cell/hidden-characters",
    what: {
      vi: `ô có ký tự ẩn hoặc dấu cách lạ, đã bỏ hoặc đổi thành dấu cách thường: ${count}`,
      en: `cells with hidden characters or unusual spaces, which were dropped or made plain: ${count}`,
    },
    expected: { vi: "chữ, số, dấu câu và dấu cách thường", en: "letters, digits, punctuation and plain spaces" },
    place,
  };
}

/** Which encoding a mapping means for text that is Unicode by its bytes; none where it says nothing of letters. */
export function lettersOf(encoding: TextEncoding | undefined): LegacyEncoding | undefined {
  return legacyEncodings.find((one) => one === encoding);
}
