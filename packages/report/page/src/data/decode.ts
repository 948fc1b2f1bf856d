/** Reads what an element of the page carries: base64 of gzip of JSON. */
export async function carried<Payload>(id: string): Promise<Payload> {
  const text = document.getElementById(id)?.textContent;
  if (!text) {
    throw new Error(`this page carries no ${id}`);
  }
  const bytes = Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}
