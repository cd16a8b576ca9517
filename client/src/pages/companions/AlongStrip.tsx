import { useState } from "preact/hooks";
import type { Companion, Thread } from "../../api/types";
import { Icon } from "../../ui/Icon";
import { words } from "../../words/words";
import { isInThread } from "./companions";
import { StopSheet } from "./StopSheet";
import { TakeAlongSheet } from "./TakeAlongSheet";
import "./companions.css";

interface AlongStripProps {
  thread: Thread;
  /** Those of mine that are about this thread. */
  companions: Companion[];
  onChanged: () => void;
}

/** Who is along in a thread, and how that begins and ends. */
export function AlongStrip({ thread, companions, onChanged }: AlongStripProps) {
  const t = words("companions");
  const [open, setOpen] = useState<Companion | "ask" | null>(null);
  const change = () => {
    setOpen(null);
    onChanged();
  };
  const said = ({ is_mine, has_agreed, other }: Companion) => {
    if (!is_mine) return t.youAreAlong(other.alias);
    return has_agreed ? t.isAlong(other.alias) : t.isAsked(other.alias);
  };
  const isMine = thread.group.me.id === thread.participant.id;
  return (
    <>
      {companions.map((companion) => (
        <button key={companion.id} type="button" class="strip" onClick={() => setOpen(companion)}>
          <Icon name="people" />
          <span>
            {said(companion)}
            {isInThread(companion) && <small>{t.stop}</small>}
          </span>
        </button>
      ))}
      {isMine && !companions.some(({ step }) => step !== "meeting") && (
        <button type="button" class="strip" onClick={() => setOpen("ask")}>
          <Icon name="people" />
          {t.takeAlong}
        </button>
      )}
      {open === "ask" && <TakeAlongSheet thread={thread} onAsked={change} onClose={() => setOpen(null)} />}
      {open && open !== "ask" && <StopSheet companion={open} onStopped={change} onClose={() => setOpen(null)} />}
    </>
  );
}
