import type { PagePayload } from "../../../src/html/payload/page-payload.ts";

/** Reads what the page carries: base64 of gzip of JSON. */
export async function decodePayload(text: string): Promise<PagePayload> {
  const bytes = Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}
