/** Columns of which the first is never later than the second, where both have a value. */
export const dateOrders: ReadonlyMap<string, readonly (readonly [first: string, second: string])[]> = new Map([
  [
    "case-file",
    [
      ["receivedAt", "dueAt"],
      ["receivedAt", "endedAt"],
      ["endedAt", "returnedAt"],
      ["firstDueAt", "dueAt"],
      ["receivedAt", "supplementAskedAt"],
      ["supplementAskedAt", "supplementGivenAt"],
      ["supplementGivenAt", "endedAt"],
      ["receivedAt", "dueChangedAt"],
      ["dueChangedAt", "endedAt"],
      ["receivedAt", "apologyAt"],
      ["apologyAt", "endedAt"],
    ],
  ],
  [
    "case-step",
    [
      ["startedAt", "dueAt"],
      ["startedAt", "endedAt"],
    ],
  ],
  ["disclosure", [["postedOn", "removedOn"]]],
  [
    "finding",
    [
      ["foundOn", "dueOn"],
      ["foundOn", "closedOn"],
    ],
  ],
  ["ii06a-report", [["firstDay", "lastDay"]]],
  ["iso-record", [["doneOn", "validTo"]]],
  [
    "petition",
    [
      ["receivedOn", "dueOn"],
      ["receivedOn", "forwardedOn"],
      ["receivedOn", "answeredOn"],
      ["answeredOn", "publishedOn"],
    ],
  ],
  [
    "plan",
    [
      ["coversFrom", "coversTo"],
      ["askedOn", "signedOn"],
    ],
  ],
  ["procedure", [["validFrom", "validTo"]]],
  [
    "public-asset",
    [
      ["acquiredOn", "declaredOn"],
      ["declaredOn", "publicOn"],
      ["acquiredOn", "disposedOn"],
    ],
  ],
  [
    "publication",
    [
      ["resultOn", "postedOn"],
      ["postedOn", "removedOn"],
    ],
  ],
  [
    "question",
    [
      ["askedOn", "dueOn"],
      ["askedOn", "answeredOn"],
    ],
  ],
  [
    "recommendation",
    [
      ["receivedOn", "dueOn"],
      ["receivedOn", "answeredOn"],
      ["receivedOn", "doneOn"],
    ],
  ],
  [
    "report",
    [
      ["coversFrom", "coversTo"],
      ["coversTo", "dueOn"],
      ["coversTo", "sentOn"],
    ],
  ],
  [
    "spending-rule",
    [
      ["issuedOn", "replacedOn"],
      ["issuedOn", "publicOn"],
    ],
  ],
  ["staff", [["from", "to"]]],
  ["staff-review", [["doneOn", "dueOn"]]],
  [
    "survey",
    [
      ["startedOn", "endedOn"],
      ["endedOn", "resultOn"],
    ],
  ],
  [
    "task",
    [
      ["assignedOn", "dueOn"],
      ["assignedOn", "doneOn"],
    ],
  ],
]);
