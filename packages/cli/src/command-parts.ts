import type { Language, Localized } from "@cchc/core";
import { Option } from "commander";
import { helpText } from "./help-text.ts";

/** Takes the exit code of a command. */
export type Finish = (exitCode: number) => void;

/** How a help text is said. */
export type Say = (text: Localized) => string;

/** Says help texts in one language. */
export function saysIn(language: Language): Say {
  return (text) => text[language];
}

/** The option of what is printed, with the first format as its default. */
export function formatOption(say: Say, formats: readonly string[] = ["table", "json"]): Option {
  return new Option("--format <format>", say(helpText.format)).choices(formats).default("table");
}
