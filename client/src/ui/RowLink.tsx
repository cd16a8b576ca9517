import type { ComponentChildren } from "preact";
import { Icon } from "./Icon";

interface RowLinkProps {
  href: string;
  title: string;
  note?: ComponentChildren;
  /** What is new there, in words. */
  news?: string | null;
}

/** A card that leads somewhere. */
export function RowLink({ href, title, note, news }: RowLinkProps) {
  return (
    <a class="card row-link" href={href}>
      <span>
        <b>{title}</b>
        {note && <small>{note}</small>}
      </span>
      {news && <span class="news">{news}</span>}
      <Icon name="forward" />
    </a>
  );
}
