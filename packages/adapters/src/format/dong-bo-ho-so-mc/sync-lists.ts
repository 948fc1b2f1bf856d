import { scalarText } from "../../json/flat-values.ts";
import { isList, isObject, type JsonObject } from "../../json/json-value.ts";

/** The objects in a list of an object; undefined where there is no list. What is marked as deleted is not among them. */
export function itemsOf(object: JsonObject, name: string): readonly JsonObject[] | undefined {
  const list = object.get(name);
  return isList(list) ? list.filter(isObject).filter((item) => !isOn(item, "IsDeleted")) : undefined;
}

/** A value of an object as text; empty where there is none. */
export function textIn(object: JsonObject, name: string): string {
  return scalarText(object.get(name)) ?? "";
}

/** Whether a mark is set: all values of the format are texts, so `"1"`; some systems send true. */
export function isOn(object: JsonObject, name: string): boolean {
  return ["1", "true"].includes(textIn(object, name).toLowerCase());
}

/** `1` when one of the items has it, `0` when none has; empty where there are no items. */
export function anyOf(items: readonly JsonObject[] | undefined, has: (item: JsonObject) => boolean): string {
  return items === undefined || items.length === 0 ? "" : String(Number(items.some(has)));
}
