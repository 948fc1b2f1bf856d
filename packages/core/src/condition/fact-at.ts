import type { FactCatalogue, FactDefinition } from "./fact.ts";

/** What a catalogue says of a fact, or of what lies at a path inside it; undefined when it does not know that. */
export function factAt(facts: FactCatalogue, fact: string, path: string | undefined): FactDefinition | undefined {
  const definition = facts.get(fact);
  return path === undefined ? definition : definition?.paths?.get(path);
}
