/** How much a workbook may hold before it is refused: what guards the memory and the time of a long run. */
export interface XlsxLimits {
  /** Bytes of all parts of the file together, unpacked. */
  readonly bytes: number;
  /** How many times larger than in the file a part may become, once it is larger than 16 MiB. */
  readonly ratio: number;
  /** Parts of the file: sheets, styles, pictures. */
  readonly parts: number;
  /** Bytes of the list of sheets, of the styles, of the links between parts, each. */
  readonly partBytes: number;
  /** Bytes of the texts that cells share; they are held in memory. */
  readonly sharedBytes: number;
  /** Characters of one cell, and of one piece of XML. */
  readonly characters: number;
  readonly sheets: number;
  /** The last column that may have a value. */
  readonly columns: number;
}

const mebibyte = 1_048_576;

/** 2 GiB in all, 400 times the packed size, 128 MiB of shared texts, 1,000 columns. */
export const defaultXlsxLimits: XlsxLimits = {
  bytes: 2_048 * mebibyte,
  ratio: 400,
  parts: 10_000,
  partBytes: 32 * mebibyte,
  sharedBytes: 128 * mebibyte,
  characters: mebibyte,
  sheets: 256,
  columns: 1_000,
};

/** Parts below this size may be packed however tightly. */
export const ratioFrom = 16 * mebibyte;

/** Rows of a sheet, by the format. */
export const mostRows = 1_048_576;
