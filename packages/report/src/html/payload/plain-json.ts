import type { Json } from "./page-payload.ts";

/** A value as JSON would store it: exact numbers as texts, what is undefined left out. */
export function plainJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value) ?? "null");
}
