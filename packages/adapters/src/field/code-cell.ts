import type { CodedValue, CodeField } from "@cchc/core";
import type { Fault } from "../row/fault.ts";
import { UnknownNames } from "../row/known-names.ts";
import { fold } from "../spelling/fold.ts";
import { RememberedWords } from "./remembered-words.ts";

const mostListed = 30;

/**
 * Reads a value of a closed list by its code, its official number or its title in either language;
 * capitals and diacritics may be left out where that is not ambiguous.
 *
 * @param name Of the field, for the hint.
 */
export function codeReader(name: string, field: CodeField): (text: string) => string | Fault {
  const exact = exactForms(field.values);
  const folded = new RememberedWords(foldedForms(field.values));
  let unknown: UnknownNames | undefined;
  return (text) => {
    const code = exact.get(text) ?? folded.get(text);
    if (code !== undefined) {
      return code;
    }
    unknown ??= unknownCodes(name, field);
    return unknown.fault(text);
  };
}

/** A code wins over another value's official number, and that over another value's title. */
function exactForms(values: readonly CodedValue[]): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  const note = (form: string | undefined, code: string) => {
    if (form !== undefined && !forms.has(form)) {
      forms.set(form, code);
    }
  };
  for (const { code } of values) {
    note(code, code);
  }
  for (const { code, official } of values) {
    note(official, code);
  }
  for (const { code, title } of values) {
    note(title.vi, code);
    note(title.en, code);
  }
  return forms;
}

/** Forms that stay apart without capitals and diacritics. */
function foldedForms(values: readonly CodedValue[]): ReadonlyMap<string, string> {
  const forms = new Map<string, string | undefined>();
  for (const { code, official, title } of values) {
    for (const form of [code, official, title.vi, title.en].filter((text) => text !== undefined)) {
      const key = fold(form);
      forms.set(key, forms.has(key) && forms.get(key) !== code ? undefined : code);
    }
  }
  forms.delete("");
  return new Map([...forms].flatMap(([key, code]) => (code === undefined ? [] : [[key, code] as const])));
}

function unknownCodes(name: string, { title, values }: CodeField): UnknownNames {
  const shown = values.slice(0, mostListed).map(({ code, official }) => (official ? `${code} (${official})` : code));
  const list = `${shown.join(", ")}${values.length > mostListed ? `, … (${values.length})` : ""}`;
  const candidates = values.flatMap((value) => [
    { text: value.code, alias: value.title.vi },
    { text: value.code, alias: value.title.en },
  ]);
  return new UnknownNames(
    {
      code: "record/unknown-code",
      what: { vi: `${title.vi}: giá trị không có trong danh mục`, en: `${title.en}: not a value of the list` },
      expected: {
        vi: `một trong: ${list}; hoặc khai values cho ${name} trong tệp ánh xạ`,
        en: `one of: ${list}; or values for ${name} in the mapping`,
      },
    },
    candidates,
  );
}
