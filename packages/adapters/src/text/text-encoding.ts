/** Encodings that a mapping may name: `encoding: tcvn3`. */
export const textEncodings = ["utf-8", "utf-16le", "utf-16be", "tcvn3", "vni", "windows-1258"] as const;

/** How the text of a table is encoded. */
export type TextEncoding = (typeof textEncodings)[number];

/** Encodings of one byte a letter from before Unicode, as office files of the years up to about 2010 have them. */
export const legacyEncodings = ["tcvn3", "vni", "windows-1258"] as const;

/** An encoding of one byte a letter. */
export type LegacyEncoding = (typeof legacyEncodings)[number];

/** How people call an encoding. */
export const encodingNames: Readonly<Record<TextEncoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 (little-endian)",
  "utf-16be": "UTF-16 (big-endian)",
  tcvn3: "TCVN3 (ABC, .VnTime)",
  vni: "VNI-Windows",
  "windows-1258": "Windows-1258",
};

/** Whether an encoding is one of one byte a letter. */
export function isLegacy(encoding: TextEncoding): encoding is LegacyEncoding {
  return legacyEncodings.some((one) => one === encoding);
}
