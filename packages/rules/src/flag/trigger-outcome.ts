import type { Message } from "../explain/message.ts";
import type { RaisedFlag } from "./raised-flag.ts";

/** What came of one trigger on one card: what it raised, or why it could not be looked at. */
export type TriggerOutcome = { readonly raised: readonly Omit<RaisedFlag, "id">[] } | { readonly unchecked: Message };
