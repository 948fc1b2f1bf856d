import type { Field } from "@cchc/core";
import { isFault } from "../../../field/field-reader.ts";
import type { PlannedField } from "../../../records/planned-field.ts";

const yesAndNo = ["true", "false", "1", "0", "có", "không", "yes", "no"];
const styles = [
  (word: string) => word,
  (word: string) => word.toUpperCase(),
  (word: string) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`,
];
/** A word that no reader changes before it looks at it. */
const asItStands = /^[!-~À-ʯḀ-ỹ]+(?: [!-~À-ʯḀ-ỹ]+)*$/u;

/** What words of a closed list mean, by the words as files write them: what the reader of the field itself makes of each. */
export function wordForms(planned: PlannedField, named: readonly string[]): ReadonlyMap<string, string | boolean> {
  const forms = new Map<string, string | boolean>();
  for (const word of [...usualWords(planned.field), ...named]) {
    const meaning = planned.words?.meaning(word) ?? word;
    const value = meaning === "" || !isPlainWord(word) ? undefined : planned.read(meaning);
    if (value !== undefined && !isFault(value) && (typeof value === "string" || typeof value === "boolean")) {
      forms.set(word, value);
    }
  }
  return forms;
}

function isPlainWord(word: string): boolean {
  return asItStands.test(word) && word.normalize("NFC") === word;
}

function usualWords(field: Field): readonly string[] {
  if (field.type === "boolean") {
    return yesAndNo.flatMap((word) => styles.map((style) => style(word)));
  }
  return field.type === "code"
    ? field.values.flatMap(({ code, official, title }) => [code, ...(official ? [official] : []), title.vi, title.en])
    : [];
}
