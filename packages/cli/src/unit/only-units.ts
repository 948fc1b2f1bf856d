import { CchcError, type MeasuredUnit, printable } from "@cchc/core";
import { agreementOf, type Result } from "@cchc/rules";

/**
 * Keeps the cards of the units asked for, by code; their ranks among all stay as they are, and the comparison with
 * published scores is that of the cards that stay.
 *
 * @throws CchcError `usage/unknown-unit`, with some codes that there are.
 */
export function onlyUnits(result: Result, list: string): Result {
  const wanted = new Set(
    list
      .split(",")
      .map((code) => code.trim())
      .filter((code) => code !== ""),
  );
  const { agreement: _ofAll, ...rest } = result;
  const cards = result.cards.filter(({ unit }) => wanted.has(unit.code));
  const unknown = [...wanted].filter((code) => !cards.some(({ unit }) => unit.code === code));
  if (unknown.length > 0 || wanted.size === 0) {
    throw unknownUnits(
      unknown.length > 0 ? unknown.join(", ") : list,
      result.cards.map(({ unit }) => unit),
    );
  }
  const agreement = result.agreement === undefined ? undefined : agreementOf(cards);
  return { ...rest, cards, ...(agreement === undefined ? {} : { agreement }) };
}

function unknownUnits(given: string, units: readonly MeasuredUnit[]): CchcError {
  const some = units.slice(0, 5).map(({ code, name }) => `${printable(code)} (${printable(name)})`);
  return new CchcError({
    code: "usage/unknown-unit",
    what: { vi: "không có đơn vị này trong số liệu", en: "no such unit in the data" },
    given,
    expected: {
      vi: `mã trong ${units.length} đơn vị của số liệu`,
      en: `a code of the ${units.length} units in the data`,
    },
    example: some.join(", "),
  });
}
