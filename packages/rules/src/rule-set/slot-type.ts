import { Exact, type FactValue, isPlainDate, isPlainDateTime, type OperandType, type ScalarType } from "@cchc/core";

/** Every type that a comparison can be about. */
export const comparableTypes = [
  "number",
  "text",
  "date",
  "boolean",
  "list of number",
  "list of text",
  "list of date",
  "list of boolean",
] as const satisfies readonly OperandType[];

/** The types that a fact may have: one where its uses tell, several where they do not. */
export type SlotTypes = ReadonlySet<OperandType>;

/** Whether a value is of one of the types; an empty list is a list of anything. */
export function isOfType(value: FactValue, types: SlotTypes): boolean {
  if (typeof value === "number") {
    return types.has("number");
  }
  if (!isList(value)) {
    return scalarTypes(value).some((type) => types.has(type));
  }
  return comparableTypes.some(
    (type) => types.has(type) && value.every((member) => scalarTypes(member).some((one) => type === `list of ${one}`)),
  );
}

function isList(value: FactValue): value is readonly Exclude<FactValue, readonly unknown[]>[] {
  return Array.isArray(value);
}

/** A day is a text too. */
function scalarTypes(value: Exclude<FactValue, readonly unknown[]>): ScalarType[] {
  if (typeof value === "string") {
    return isPlainDate(value) || isPlainDateTime(value) ? ["date", "text"] : ["text"];
  }
  return [typeof value === "number" || value instanceof Exact ? "number" : "boolean"];
}
