import type { DocumentPath, PolicyFile } from "../source-file.ts";

/** A part of a file as a file of its own, which still knows where it was written. */
export function within(file: PolicyFile, prefix: DocumentPath): PolicyFile {
  return {
    path: file.path,
    data: dataAt(file.data, prefix),
    locate: (path, part) => file.locate([...prefix, ...path], part),
  };
}

/** A file with another value at a path; what is wrong with that value is placed where the value was written. */
export function overlay(file: PolicyFile, at: DocumentPath, value: PolicyFile): PolicyFile {
  return {
    path: file.path,
    data: withDataAt(file.data, at, value.data),
    locate: (path, part) =>
      at.every((key, index) => path[index] === key)
        ? value.locate(path.slice(at.length), part)
        : file.locate(path, part),
  };
}

/** The value at a path of plain data, or undefined. */
export function dataAt(data: unknown, path: DocumentPath): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    data,
  );
}

function withDataAt(data: unknown, [key, ...rest]: DocumentPath, value: unknown): unknown {
  if (key === undefined) {
    return value;
  }
  if (Array.isArray(data)) {
    return data.map((one: unknown, index) => (index === key ? withDataAt(one, rest, value) : one));
  }
  return { ...(isObject(data) ? data : {}), [key]: withDataAt(dataAt(data, [key]), rest, value) };
}

function isObject(data: unknown): data is object {
  return typeof data === "object" && data !== null;
}
