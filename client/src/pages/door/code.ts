/** What somebody types or pastes: a code with or without spaces, or the whole link it came in. */
export function codeFrom(typed: string): string {
  const text = typed.trim();
  const afterHash = text.includes("#") ? text.slice(text.lastIndexOf("#") + 1) : text;
  return afterHash.replace(/\s/g, "");
}
