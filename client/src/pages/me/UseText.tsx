import { useState } from "preact/hooks";
import type { Consent } from "../../api/types";
import { Sheet } from "../../ui/Sheet";
import { TextButton } from "../../ui/TextButton";
import { words } from "../../words/words";

export function titleOf({ notice, object_name }: Consent): string {
  return object_name ? words("consents").forOne(notice.title, object_name) : notice.title;
}

/** The notice itself, one tap away. */
export function UseText({ use }: { use: Consent }) {
  const t = words("me");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <TextButton onClick={() => setIsOpen(true)}>
        {t.readAll}
        <span class="unseen">: {titleOf(use)}</span>
      </TextButton>
      {isOpen && (
        <Sheet title={titleOf(use)} onClose={() => setIsOpen(false)}>
          <p class="muted">{t.bases[use.basis]}</p>
          <p class="notice">{use.notice.text}</p>
        </Sheet>
      )}
    </>
  );
}
