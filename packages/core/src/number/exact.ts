import { divideOut } from "./divisor.ts";
import { nearestNumber, printDecimal } from "./print.ts";
import { readFraction } from "./read-fraction.ts";

/** What an exact number can be made from. Decimal numbers are read by their shortest decimal text: `0.1` is one tenth. */
export type ExactInput = Exact | bigint | number | string;

/**
 * An exact rational number: counts, ratios and points.
 *
 * Nothing in cchc is compared or summed in floating point: 79.995 % is not 80 %, and a sum of ninths is whole again.
 * Rounding happens once, at print, by {@link Exact.toFixed}.
 *
 * @example
 * Exact.of(1).dividedBy(3).times(3).equals(1); // true
 * Exact.of("80%").compare("4/5"); // 0
 * Exact.of("2.005").toFixed(2); // "2.01"
 */
export class Exact {
  /** Numerator in lowest terms; carries the sign. */
  readonly numerator: bigint;
  /** Denominator in lowest terms, always positive. */
  readonly denominator: bigint;

  private constructor(numerator: bigint, denominator: bigint) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** Zero. */
  static readonly zero: Exact = new Exact(0n, 1n);
  /** One. */
  static readonly one: Exact = new Exact(1n, 1n);
  /** Small counts, which there are millions of; nothing changes an exact number, so each is made once. */
  static readonly #small: readonly Exact[] = Array.from({ length: 4_096 }, (_, count) => new Exact(BigInt(count), 1n));

  /**
   * Reads a number exactly.
   *
   * @param input A whole or decimal number, or text: `12`, `-2.5`, `4/5`, `80%`.
   * @throws CchcError `number/unreadable` for anything else (`NaN`, `1,5`, `1/0`).
   */
  static of(input: ExactInput): Exact {
    if (input instanceof Exact) {
      return input;
    }
    if (typeof input === "bigint") {
      return new Exact(input, 1n);
    }
    if (typeof input === "number" && Number.isSafeInteger(input)) {
      return Exact.#small[input] ?? new Exact(BigInt(input), 1n);
    }
    return Exact.ratio(...readFraction(String(input)));
  }

  /**
   * The ratio of two whole numbers.
   *
   * @throws CchcError `number/zero-denominator`: an empty denominator is a status, decided before any ratio is formed.
   */
  static ratio(numerator: bigint, denominator: bigint): Exact {
    const [n, d] = divideOut(numerator, denominator);
    return new Exact(n, d);
  }

  /** Sum of any number of addends; zero for none. */
  static sum(addends: Iterable<Exact>): Exact {
    let total = Exact.zero;
    for (const addend of addends) {
      total = total.plus(addend);
    }
    return total;
  }

  /** The smaller of the two. */
  static min(a: Exact, b: Exact): Exact {
    return a.compare(b) <= 0 ? a : b;
  }

  /** The larger of the two. */
  static max(a: Exact, b: Exact): Exact {
    return a.compare(b) >= 0 ? a : b;
  }

  /** The sum of this and another number. */
  plus(other: ExactInput): Exact {
    const { numerator, denominator } = Exact.of(other);
    return Exact.ratio(this.numerator * denominator + numerator * this.denominator, this.denominator * denominator);
  }

  /** This less another number. */
  minus(other: ExactInput): Exact {
    const { numerator, denominator } = Exact.of(other);
    return Exact.ratio(this.numerator * denominator - numerator * this.denominator, this.denominator * denominator);
  }

  /** The product of this and another number. */
  times(other: ExactInput): Exact {
    const { numerator, denominator } = Exact.of(other);
    return Exact.ratio(this.numerator * numerator, this.denominator * denominator);
  }

  /** @throws CchcError `number/zero-denominator` when `other` is zero. */
  dividedBy(other: ExactInput): Exact {
    const { numerator, denominator } = Exact.of(other);
    return Exact.ratio(this.numerator * denominator, this.denominator * numerator);
  }

  /** Negative, zero or positive as this is less than, equal to or more than `other`; by cross multiplication. */
  compare(other: ExactInput): -1 | 0 | 1 {
    const { numerator, denominator } = Exact.of(other);
    const areWhole = denominator === 1n && this.denominator === 1n;
    const left = areWhole ? this.numerator : this.numerator * denominator;
    const right = areWhole ? numerator : numerator * this.denominator;
    if (left === right) {
      return 0;
    }
    return left < right ? -1 : 1;
  }

  /** Whether both are the same number, exactly. */
  equals(other: ExactInput): boolean {
    return this.compare(other) === 0;
  }

  /** Whether this is less than zero. */
  isNegative(): boolean {
    return this.numerator < 0n;
  }

  /** Whether this is zero. */
  isZero(): boolean {
    return this.numerator === 0n;
  }

  /** Whether this is a whole number. */
  isWhole(): boolean {
    return this.denominator === 1n;
  }

  /** This without its sign. */
  abs(): Exact {
    return this.isNegative() ? new Exact(-this.numerator, this.denominator) : this;
  }

  /** This, but not under `low` and not over `high`. */
  clamp(low: ExactInput, high: ExactInput): Exact {
    return Exact.min(Exact.max(this, Exact.of(low)), Exact.of(high));
  }

  /** The smallest whole number that is not less than this. */
  ceil(): bigint {
    const quotient = this.numerator / this.denominator;
    return this.numerator > 0n && quotient * this.denominator !== this.numerator ? quotient + 1n : quotient;
  }

  /** The largest whole number that is not more than this. */
  floor(): bigint {
    return -new Exact(-this.numerator, this.denominator).ceil();
  }

  /** Decimal text with `digits` places, rounded half away from zero ("half up" of school and of the decisions). For print only. */
  toFixed(digits: number): string {
    return printDecimal(this, digits);
  }

  /** The nearest floating-point number, for charts and for libraries that know no exact numbers. Never compare with it. */
  toNumber(): number {
    return nearestNumber(this);
  }

  /** Exact text: a decimal when it ends (`4.83`), else a fraction (`29/6`). Python's `Fraction` reads both. */
  toString(): string {
    return printDecimal(this);
  }

  /** Same as {@link Exact.toString}: results in JSON stay exact. */
  toJSON(): string {
    return this.toString();
  }
}
