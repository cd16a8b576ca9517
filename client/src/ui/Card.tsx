import type { ComponentChildren } from "preact";

interface CardProps {
  title?: string;
  eyebrow?: string;
  /** Coral: this needs you. Never for somebody new. */
  needsYou?: boolean;
  children?: ComponentChildren;
}

export function Card({ title, eyebrow, needsYou = false, children }: CardProps) {
  return (
    <section class={needsYou ? "card needs-you" : "card"}>
      {eyebrow && <p class="eyebrow">{eyebrow}</p>}
      {title && <h2>{title}</h2>}
      {children}
    </section>
  );
}

export function Quote({ children }: { children: ComponentChildren }) {
  return <blockquote class="quote">{children}</blockquote>;
}
