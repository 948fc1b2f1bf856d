/** Tokens of JSON and what is expected where (RFC 8259). */
export const space = /[ \t\n\r]*/y;
export const number = /-?\d[\d.eE+-]*/y;
export const strictNumber = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;
export const word = /true|false|null/y;
export const special = /["\\]|(?![\x7f-\x9f])\p{Cc}/gu;
export const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
export const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);
export const aValue = { vi: "một giá trị", en: "a value" } as const;
export const aName = { vi: 'tên trong dấu ngoặc kép, hoặc "}"', en: 'a name in quotation marks, or "}"' } as const;
export const aColon = { vi: 'dấu ":"', en: 'the mark ":"' } as const;
export const more = { vi: "dấu phẩy hoặc dấu đóng", en: "a comma or a closing mark" } as const;
export const theEnd = { vi: "hết văn bản sau giá trị", en: "the end of the text after the value" } as const;
