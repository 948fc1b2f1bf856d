const longest = 31;
/** Excel refuses these in names of sheets, and an apostrophe at either end. */
const forbidden = /[[\]*?/\\:]|^'|'$|\p{Cc}/gu;

/**
 * A title as the name of a sheet: without what Excel forbids, at most 31 letters.
 *
 * @example
 * sheetTitle("Hồ sơ: một/nhiều cửa"); // "Hồ sơ một nhiều cửa"
 */
export function sheetTitle(title: string): string {
  return title.normalize("NFC").replaceAll(forbidden, " ").replaceAll(/\s+/g, " ").trim().slice(0, longest).trim();
}

/** The same name, or with a number behind it if a sheet has that name already; Excel does not tell capitals apart. */
export function freeSheetName(name: string, taken: ReadonlySet<string>): string {
  const used = new Set([...taken].map((one) => one.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? "" : ` ${number}`;
    const free = `${name.slice(0, longest - end.length)}${end}`;
    if (!used.has(free.toLowerCase())) {
      return free;
    }
  }
}
