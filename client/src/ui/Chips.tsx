export function Chips({ texts }: { texts: string[] }) {
  return (
    <ul class="chips">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
