import { expect, it } from "vitest";
import { isMarkup } from "./markup.ts";

it.each(["<!DOCTYPE html>", '<?xml version="1.0"?>', "\r\n <table>", '<HTML xmlns:x="urn:x">'])(
  "a text that starts with %j is a page, not a table",
  (text) => {
    expect(isMarkup(text)).toBe(true);
  },
);

it.each(["unit,<table>\n", "<tables>,unit\n", "< 5,unit\n", ""])(
  "a text that starts with %j may be a table",
  (text) => {
    expect(isMarkup(text)).toBe(false);
  },
);
