import type { Language } from "@cchc/core";

/**
 * The language to speak: what was asked for with `--lang`, else English when the environment says so
 * (`CCHC_LANG`, then the locale), else Vietnamese.
 */
export function chooseLanguage(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const asked = askedFor(args) ?? environment["CCHC_LANG"];
  if (asked === "vi" || asked === "en") {
    return asked;
  }
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return /^en([_.@-]|$)/i.test(locale) ? "en" : "vi";
}

function askedFor(args: readonly string[]): string | undefined {
  const index = args.indexOf("--lang");
  return index >= 0 ? args[index + 1] : args.find((arg) => arg.startsWith("--lang="))?.slice("--lang=".length);
}
