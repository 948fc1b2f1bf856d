/** A text, compressed by gzip and written in base64, as a page carries it. Runs in a browser too. */
export async function compressed(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return base64(new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** Bytes that `String.fromCharCode` takes at once; a multiple of three, so that no padding comes in between. */
const chunk = 0x6000;

function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += chunk) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(start, start + chunk))));
  }
  return parts.join("");
}
