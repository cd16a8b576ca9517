import type { ContactAddress } from "../../api/types";

/** One field takes both: an address has an @, everything else is a number. */
export function contactFrom(typed: string): ContactAddress {
  const text = typed.trim();
  return text.includes("@") ? { email: text } : { phone: text.replace(/[\s.-]/g, "") };
}
