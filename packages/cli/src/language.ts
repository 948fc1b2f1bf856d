import type { Language } from "@cchc/core";

/**
 * The language to speak: what was asked for with `--lang`, else English when the environment says so
 * (`CCHC_LANG`, then the locale), else Vietnamese.
 */
export function chooseLanguage(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const asked = askedFor(args) ?? environment["CCHC_LANG"]?.toLowerCase();
  if (asked === "vi" || asked === "en") {
    return asked;
  }
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return /^en([_.@-]|$)/i.test(locale) ? "en" : "vi";
}

/** The last `--lang` counts, as it does for every option. */
function askedFor(args: readonly string[]): string | undefined {
  return args.reduce<string | undefined>((asked, arg, index) => {
    if (arg === "--lang") {
      return args[index + 1];
    }
    return arg.startsWith("--lang=") ? arg.slice("--lang=".length) : asked;
  }, undefined);
}
