/** Whether a name fits a pattern of a mapping, in which `*` stands for any letters but a slash. */
export function fits(pattern: string, name: string): boolean {
  const parts = pattern
    .normalize("NFC")
    .split("*")
    .map((text) => text.replaceAll(/[\\^$.+?()[\]{}|]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^/]*")}$`, "u").test(name.normalize("NFC"));
}
