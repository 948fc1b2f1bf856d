import { CchcError } from "../problem.ts";

const largestSafe = BigInt(Number.MAX_SAFE_INTEGER);

/** Greatest common divisor of two whole numbers that are not negative. */
function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y > largestSafe) {
    [x, y] = [y, x % y];
  }
  if (y === 0n) {
    return x;
  }
  // Once both fit a double, machine integers are ten times as fast as bigints.
  let [small, rest] = [Number(y), Number(x % y)];
  while (rest !== 0) {
    [small, rest] = [rest, small % rest];
  }
  return BigInt(small);
}

/**
 * Brings a fraction to lowest terms with a positive denominator.
 *
 * @throws CchcError `number/zero-denominator`.
 */
export function divideOut(numerator: bigint, denominator: bigint): [numerator: bigint, denominator: bigint] {
  if (denominator === 0n) {
    throw new CchcError({
      code: "number/zero-denominator",
      what: { vi: "chia cho 0", en: "division by zero" },
      given: `${numerator}/0`,
      expected: {
        vi: "mẫu số khác 0; mẫu số rỗng phải được xử lý bằng trạng thái trước khi lập tỷ lệ",
        en: "a denominator other than 0; an empty denominator is a status, settled before a ratio is formed",
      },
    });
  }
  if (denominator === 1n) {
    return [numerator, 1n];
  }
  const sign = denominator < 0n ? -1n : 1n;
  const size = numerator < 0n ? -numerator : numerator;
  const divisor = sign * greatestCommonDivisor(size, denominator * sign);
  return [numerator / divisor, denominator / divisor];
}
