import type { Language } from "@cchc/core";
import type { Help, Option } from "commander";
import { helpTitles } from "./help-text.ts";

/** What Commander says about wrong usage, and the same in Vietnamese. */
const translations: readonly (readonly [english: RegExp, vietnamese: string])[] = [
  [/missing required argument '([^']*)'/, "thiếu tham số bắt buộc '$1'"],
  [/option '([^']*)' argument missing/, "tùy chọn '$1' thiếu giá trị"],
  [/required option '([^']*)' not specified/, "thiếu tùy chọn bắt buộc '$1'"],
  [/unknown option '(.*)'/s, "không có tùy chọn '$1'"],
  [/unknown command '(.*)'/s, "không có lệnh '$1'"],
  [
    /option '([^']*)' argument '(.*)' is invalid\. Allowed choices are ([^\n]*)\./s,
    "tùy chọn '$1' không nhận giá trị '$2'; chọn một trong: $3",
  ],
  [/too many arguments(?: for '([^']*)')?\. Expected (\d+) arguments? but got (\d+)\./, "thừa tham số: cần $2, có $3"],
  [/\(Did you mean (?:one of )?(.*)\?\)/, "(có phải là $1?)"],
  [/^error: /, "lỗi: "],
];

/** An error of the command line in the reader's language; control characters of what was typed never reach the terminal. */
export function usageError(text: string, language: Language): string {
  const safe = text.replaceAll(/[^\P{Cc}\n]/gu, "\uFFFD");
  return language === "en"
    ? safe
    : translations.reduce((message, [english, vietnamese]) => message.replace(english, vietnamese), safe);
}

/** How Commander writes a help page, in the reader's language. */
export function helpStyle(language: Language): Partial<Help> {
  if (language === "en") {
    return { optionDescription: (option) => describeOption(option, "one of", "default") };
  }
  const placeholders = (text: string) => text.replaceAll("[options]", "[tùy chọn]").replaceAll("[command]", "[lệnh]");
  return {
    styleTitle: (title) => helpTitles[title] ?? title,
    styleUsage: placeholders,
    subcommandTerm: (command) => placeholders(`${command.name()} ${command.usage()}`),
    optionDescription: (option) => describeOption(option, "một trong", "mặc định"),
  };
}

function describeOption(option: Option, choices: string, byDefault: string): string {
  const { argChoices, defaultValue, description } = option;
  const details = [
    ...(argChoices === undefined ? [] : [`${choices}: ${argChoices.join(", ")}`]),
    ...(typeof defaultValue === "string" ? [`${byDefault}: ${defaultValue}`] : []),
  ];
  return details.length === 0 ? description : `${description} (${details.join("; ")})`;
}
