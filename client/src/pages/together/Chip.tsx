interface ChipProps {
  href: string;
  title: string;
  note: string;
  /** It waits for the one who looks, and is coloured so. */
  needsYou?: boolean;
}

export function Chip({ href, title, note, needsYou = false }: ChipProps) {
  return (
    <li>
      <a class={needsYou ? "strip-chip needs-you" : "strip-chip"} href={href}>
        <b>{title}</b>
        <small>{note}</small>
      </a>
    </li>
  );
}
