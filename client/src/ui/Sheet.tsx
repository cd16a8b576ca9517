import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { words } from "../words/words";
import { Icon } from "./Icon";

interface SheetProps {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** Comes up from the bottom; the browser's own dialog keeps focus inside and gives it back. */
export function Sheet({ title, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const closeFromOutside = (event: MouseEvent) => event.target === dialog.current && onClose();
  return (
    <dialog ref={dialog} class="sheet" aria-labelledby={id} onClose={onClose} onClick={closeFromOutside}>
      <div class="sheet-inside">
        <header>
          <h2 id={id}>{title}</h2>
          <button type="button" class="round" aria-label={words("shell").close} onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
