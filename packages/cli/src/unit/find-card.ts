import { CchcError, nameKey, printable } from "@cchc/core";
import type { Scorecard } from "@cchc/rules";

const mostCandidates = 8;

/**
 * The card of a unit by its code, or by a part of its name that fits one unit alone (without diacritics too).
 *
 * @throws CchcError `usage/unknown-unit` or `usage/ambiguous-unit`, with the candidates.
 */
export function findCard(cards: readonly Scorecard[], text: string): Scorecard {
  const code = text.trim().toLowerCase();
  const byCode = cards.find(({ unit }) => unit.code.toLowerCase() === code || unit.unitCode === code);
  if (byCode !== undefined) {
    return byCode;
  }
  const wanted = nameKey(text).plain;
  const named = wanted === "" ? [] : cards.filter(({ unit }) => nameKey(unit.name).plain.includes(wanted));
  const exact = named.filter(({ unit }) => nameKey(unit.name).plain.endsWith(wanted));
  const [only, ...others] = named.length > 1 && exact.length === 1 ? exact : named;
  if (only !== undefined && others.length === 0) {
    return only;
  }
  throw named.length === 0 ? unknown(text, cards) : ambiguous(text, named);
}

function unknown(given: string, cards: readonly Scorecard[]): CchcError {
  return new CchcError({
    code: "usage/unknown-unit",
    what: { vi: "không có đơn vị này trong kết quả", en: "no such unit in the result" },
    given,
    expected: {
      vi: `mã hoặc tên của một trong ${cards.length} đơn vị`,
      en: `code or name of one of the ${cards.length} units`,
    },
    example: listed(cards.slice(0, 3)),
  });
}

function ambiguous(given: string, candidates: readonly Scorecard[]): CchcError {
  return new CchcError({
    code: "usage/ambiguous-unit",
    what: { vi: `tên này hợp với ${candidates.length} đơn vị`, en: `the name fits ${candidates.length} units` },
    given,
    expected: { vi: "mã đơn vị", en: "the unit's code" },
    example: listed(candidates.slice(0, mostCandidates)),
  });
}

function listed(cards: readonly Scorecard[]): string {
  return cards.map(({ unit }) => `${printable(unit.code)} (${printable(unit.name)})`).join(", ");
}
