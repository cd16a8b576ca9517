const LINK = /(https?:\/\/[^\s<>"»«“”]*[^\s<>"»«“”.,!?:;)'])/;

/** What people write is text and nothing else; only web addresses can be followed. */
export function PlainText({ text }: { text: string }) {
  const parts = text.split(LINK);
  return (
    <p class="words" dir="auto">
      {parts.map((part, at) =>
        at % 2 === 1 ? (
          <a key={at} href={part} target="_blank" rel="noopener noreferrer">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  );
}
