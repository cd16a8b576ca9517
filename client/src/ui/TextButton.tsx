import type { ComponentChildren } from "preact";

interface TextButtonProps {
  children: ComponentChildren;
  onClick: () => void;
  isBusy?: boolean;
}

/** Looks like a link: for what should be there without asking for anything. */
export function TextButton({ children, onClick, isBusy = false }: TextButtonProps) {
  return (
    <button type="button" class="text-button" onClick={onClick} disabled={isBusy} aria-busy={isBusy}>
      {children}
    </button>
  );
}
