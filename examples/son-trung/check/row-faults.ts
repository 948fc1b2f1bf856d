import { type Entity, type Field, isPlainDate, isPlainDateTime } from "@cchc/core";
import { dateOrders } from "./date-orders.ts";
import { cell, type TextRow } from "./table.ts";

/** What is wrong with the rows of an entity by its definition; a brute check that shares nothing with the generator. */
export function rowFaults(entity: Entity, rows: readonly TextRow[]): string[] {
  const ids = new Set<string>();
  return rows.flatMap((row) => {
    const id = cell(row, "id");
    const isKnown = ids.has(id);
    ids.add(id);
    const faults = [
      ...(isKnown ? ["the id is there twice"] : []),
      ...(id.startsWith("SIM-") ? [] : ["the id does not say that the record is simulated"]),
      ...Object.entries(entity.fields).flatMap(([name, field]) => cellFaults(name, field, cell(row, name))),
      ...orderFaults(entity.id, row),
    ];
    return faults.map((fault) => `${entity.id} ${id}: ${fault}`);
  });
}

function cellFaults(name: string, field: Field, text: string): string[] {
  if (text === "") {
    return field.required === true ? [`${name} is missing`] : [];
  }
  return isOfType(field, text) ? [] : [`${name} is no ${field.type}: ${text}`];
}

function isOfType(field: Field, text: string): boolean {
  switch (field.type) {
    case "text":
      return text.trim() === text;
    case "code":
      return field.values.some(({ code }) => code === text);
    case "date":
      return isPlainDate(text);
    case "datetime":
      return isPlainDateTime(text);
    case "boolean":
      return text === "true" || text === "false";
    case "whole":
      return /^\d+$/.test(text);
    case "decimal":
      return /^\d+(\.\d+)?$/.test(text);
  }
}

function orderFaults(entity: string, row: TextRow): string[] {
  return (dateOrders.get(entity) ?? []).flatMap(([first, second]) => {
    const [from, to] = [cell(row, first), cell(row, second)];
    const length = Math.min(from.length, to.length);
    return length > 0 && from.slice(0, length) > to.slice(0, length) ? [`${second} ${to} before ${first} ${from}`] : [];
  });
}
