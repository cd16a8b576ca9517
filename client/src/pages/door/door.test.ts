import { expect, test } from "vitest";
import { codeFrom } from "./code";
import { contactFrom } from "./contact";

test("a code is read from the whole link", () => {
  expect(codeFrom(" https://nextwork.example/join#7K3M-Q2 ")).toBe("7K3M-Q2");
});

test("a code is read with spaces in it", () => {
  expect(codeFrom("7K3M Q2WX")).toBe("7K3MQ2WX");
});

test("an address is a mail", () => {
  expect(contactFrom(" ada@example.org ")).toEqual({ email: "ada@example.org" });
});

test("everything else is a number, without its spaces", () => {
  expect(contactFrom("+45 12 34 56 78")).toEqual({ phone: "+4512345678" });
});
