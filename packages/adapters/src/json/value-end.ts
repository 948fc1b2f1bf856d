const mark = /["{}[\]]/g;
const inText = /["\\]/g;
const afterScalar = /[,\]}\s]/g;

/**
 * Where the JSON value that begins at `start` ends (the place after it), as far as its marks tell; undefined when the text stops
 * before. What stands between the marks is not looked at.
 */
export function valueEnd(text: string, start: number): number | undefined {
  const first = text[start];
  if (first === '"') {
    return textEnd(text, start + 1);
  }
  return first === "{" || first === "[" ? groupEnd(text, start) : scalarEnd(text, start);
}

function textEnd(text: string, from: number): number | undefined {
  inText.lastIndex = from;
  for (let found = inText.exec(text); found !== null; found = inText.exec(text)) {
    if (found[0] === '"') {
      return found.index + 1;
    }
    inText.lastIndex = found.index + 2;
  }
  return undefined;
}

function groupEnd(text: string, start: number): number | undefined {
  let depth = 0;
  let at: number | undefined = start;
  while (at !== undefined) {
    mark.lastIndex = at;
    const found = mark.exec(text);
    if (found === null) {
      return undefined;
    }
    if (found[0] === '"') {
      at = textEnd(text, found.index + 1);
      continue;
    }
    depth += found[0] === "{" || found[0] === "[" ? 1 : -1;
    at = found.index + 1;
    if (depth === 0) {
      return at;
    }
  }
  return undefined;
}

function scalarEnd(text: string, start: number): number | undefined {
  afterScalar.lastIndex = start;
  return afterScalar.exec(text)?.index;
}
