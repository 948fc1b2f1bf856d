import type { ColumnKind } from "./column-kind.ts";
import { farDate, longText, notText, type ValueFault } from "./parquet-problem.ts";

const decoder = new TextDecoder("utf-8", { fatal: true });
/** Vietnam keeps one time, seven hours ahead of UTC, without summer time. */
const aheadOfUtc = 25_200n;
const daySeconds = 86_400n;
/** Days of the years 1 to 9999, counted from 1970-01-01. */
const [firstDay, lastDay] = [-719_162n, 2_932_896n] as const;

/** Turns the stored values of a column into texts: exact, whatever the size of a number. */
export function cellReader(kind: ColumnKind, cellBytes: number): (value: unknown) => string | ValueFault {
  switch (kind.is) {
    case "text":
      return (value) => textOf(value, cellBytes);
    case "boolean":
      return String;
    case "integer":
      return String;
    case "unsigned":
      return (value) => String(BigInt.asUintN(kind.bits, whole(value)));
    case "float":
      return (value) => plainDecimal(shortestFloat(Number(value)));
    case "double":
      return (value) => plainDecimal(String(Number(value)));
    case "decimal":
      return (value) => decimalText(whole(value), kind.scale);
    case "uuid":
      return uuidOf;
    case "date":
      return (value) => dayText(whole(value));
    case "timestamp":
      return (value) => timestampText(floorDivide(whole(value), kind.perSecond) + (kind.utc ? aheadOfUtc : 0n));
    case "time":
      return (value) => clock(floorDivide(whole(value), kind.perSecond));
  }
}

/** Whether the texts of a kind are numbers or dates of the source's own. */
export function isTyped({ is }: ColumnKind): boolean {
  return is !== "text" && is !== "uuid" && is !== "boolean" && is !== "time";
}

function textOf(value: unknown, cellBytes: number): string | ValueFault {
  if (!(value instanceof Uint8Array)) {
    return notText;
  }
  if (value.length > cellBytes) {
    return longText;
  }
  try {
    return decoder.decode(value).trim().normalize("NFC");
  } catch {
    return notText;
  }
}

/** A stored whole number; of bytes, the big-endian two's complement that decimals are kept in. */
function whole(value: unknown): bigint {
  if (value instanceof Uint8Array) {
    const hex = Array.from(value, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex === "" ? 0n : BigInt.asIntN(value.length * 8, BigInt(`0x${hex}`));
  }
  return typeof value === "bigint" ? value : BigInt(Number(value));
}

function decimalText(unscaled: bigint, scale: number): string {
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, "0");
  const cut = digits.length - scale;
  const fraction = digits.slice(cut).replace(/0+$/, "");
  return `${unscaled < 0n ? "-" : ""}${digits.slice(0, cut)}${fraction === "" ? "" : `.${fraction}`}`;
}

/** The shortest text that reads back as the same 32-bit number. */
function shortestFloat(value: number): string {
  const precise = [6, 7, 8, 9].map((digits) => value.toPrecision(digits));
  return String(Number(precise.find((text) => Math.fround(Number(text)) === value) ?? value));
}

/** `1.5e-7` as `0.00000015`; what is no number stays as it is, and is rejected where a number is needed. */
function plainDecimal(text: string): string {
  const [, sign = "", first = "", rest = "", power = ""] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (power === "") {
    return text;
  }
  const exponent = Number(power);
  const digits = `${first}${rest}`;
  return exponent < 0
    ? `${sign}0.${"0".repeat(-exponent - 1)}${digits}`
    : `${sign}${digits}${"0".repeat(Math.max(0, exponent - rest.length))}`;
}

function uuidOf(value: unknown): string | ValueFault {
  if (!(value instanceof Uint8Array) || value.length !== 16) {
    return notText;
  }
  const hex = Array.from(value, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

function dayText(days: bigint): string | ValueFault {
  return days < firstDay || days > lastDay ? farDate : new Date(Number(days) * 86_400_000).toISOString().slice(0, 10);
}

function timestampText(seconds: bigint): string | ValueFault {
  const day = dayText(floorDivide(seconds, daySeconds));
  return typeof day === "string" ? `${day}T${clock(seconds - floorDivide(seconds, daySeconds) * daySeconds)}` : day;
}

function clock(seconds: bigint): string {
  const two = (number: bigint) => String(number).padStart(2, "0");
  return `${two(seconds / 3_600n)}:${two((seconds / 60n) % 60n)}:${two(seconds % 60n)}`;
}

function floorDivide(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  return value % by < 0n ? quotient - 1n : quotient;
}
