import { setTimeout as wait } from "node:timers/promises";
import { CchcError, type Place } from "@cchc/core";
import { httpError } from "./http-problem.ts";
import type { HttpLimits } from "./limits.ts";

/** What is asked for a page. */
export interface PageRequest {
  readonly url: URL;
  readonly body: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly place: Place;
}

/** What holds for all requests of a table. */
export interface Fetching {
  readonly limits: HttpLimits;
  readonly signal: AbortSignal | undefined;
}

/** Statuses that pass by themselves. */
const passing: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** An answer that may be another one at the next try. */
class Passing extends Error {
  readonly refusal: CchcError;
  readonly afterMs: number | undefined;

  constructor(refusal: CchcError, afterMs?: number) {
    super(refusal.code);
    this.refusal = refusal;
    this.afterMs = afterMs;
  }
}

/**
 * The text of a page. What passes by itself is tried again, later and later; reading changes nothing, so a second try does no harm.
 *
 * @throws CchcError `http/…`; the reason of the signal.
 */
export async function fetchPage(request: PageRequest, fetching: Fetching): Promise<string> {
  const { limits, signal } = fetching;
  for (let tries = 1; ; tries += 1) {
    signal?.throwIfAborted();
    const outcome = await tryPage(request, fetching).catch((error: unknown) => passingOnly(error, signal));
    if (typeof outcome === "string") {
      return outcome;
    }
    if (tries >= limits.tries) {
      throw outcome.refusal;
    }
    await pause(waitOf(outcome, tries, limits), signal);
  }
}

function passingOnly(error: unknown, signal: AbortSignal | undefined): Passing {
  signal?.throwIfAborted();
  if (error instanceof Passing) {
    return error;
  }
  throw error;
}

/** Half of the wait is by chance, so that many readers do not come back at the same moment. */
function waitOf({ afterMs }: Passing, tries: number, { backOffMs, longestWaitMs }: HttpLimits): number {
  const doubled = backOffMs * 2 ** (tries - 1);
  return Math.min(longestWaitMs, Math.max(afterMs ?? 0, doubled * (0.5 + Math.random() / 2)));
}

async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  await wait(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => signal?.throwIfAborted());
}

async function tryPage(request: PageRequest, { limits, signal }: Fetching): Promise<string> {
  const control = new AbortController();
  const stop = () => control.abort();
  signal?.addEventListener("abort", stop, { once: true });
  const begun = setTimeout(stop, limits.answerMs);
  const whole = setTimeout(stop, limits.pageMs);
  try {
    const answer = await send(request, control.signal);
    clearTimeout(begun);
    check(answer, request);
    return await textOf(answer, request, limits);
  } catch (error) {
    throw error instanceof CchcError || error instanceof Passing
      ? error
      : networkFault(request, control.signal.aborted);
  } finally {
    clearTimeout(begun);
    clearTimeout(whole);
    signal?.removeEventListener("abort", stop);
    control.abort();
  }
}

function send({ url, body, headers }: PageRequest, signal: AbortSignal): Promise<Response> {
  return fetch(url, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      accept: "application/json",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
    // A redirect is never followed: it would take the token along.
    redirect: "manual",
    signal,
  });
}

function networkFault({ place }: PageRequest, timedOut: boolean): Passing {
  return new Passing(httpError(timedOut ? "timeout" : "unreachable", place));
}

function check(answer: Response, { place }: PageRequest): void {
  const { status } = answer;
  if (status >= 200 && status < 300) {
    return;
  }
  if (status >= 300 && status < 400) {
    throw httpError("redirect", place, String(status));
  }
  if (status === 401 || status === 403) {
    throw httpError("authentication", place, String(status));
  }
  if (passing.has(status)) {
    throw new Passing(httpError("unavailable", place, String(status)), retryAfter(answer.headers.get("retry-after")));
  }
  throw httpError("status", place, String(status));
}

/** Seconds, or a day and time. */
function retryAfter(header: string | null): number | undefined {
  if (header === null) {
    return undefined;
  }
  const milliseconds = /^\d{1,9}$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : undefined;
}

async function textOf(answer: Response, { place }: PageRequest, { pageBytes }: HttpLimits): Promise<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const pieces: string[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.length;
    if (size > pageBytes) {
      throw httpError("too-large", place, `> ${pageBytes} byte`);
    }
    pieces.push(decoded(decoder, chunk, place));
  }
  pieces.push(decoded(decoder, undefined, place));
  return pieces.join("");
}

function decoded(decoder: InstanceType<typeof TextDecoder>, chunk: Uint8Array | undefined, place: Place): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw httpError("not-json", place);
  }
}
