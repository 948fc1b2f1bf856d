/** One short message to a person, in Vietnamese and English, on stderr: stdout belongs to the result. */
export function say(vi, en) {
  process.stderr.write(`cchc: ${vi} / ${en}\n`);
}
