import type { ComponentChildren } from "preact";
import { remove } from "../../api/request";
import type { Group, Message } from "../../api/types";
import { show } from "../../live/conversations";
import { hasReacted, reactionOrder } from "../../live/messages";
import { Button } from "../../ui/Button";
import { Sheet } from "../../ui/Sheet";
import { say } from "../../ui/Toasts";
import { words } from "../../words/words";
import { canBeOurs, OfferButton } from "../ours/OfferButton";
import { signs, toggleReaction } from "./Reactions";

interface MessageSheetProps {
  group: Group;
  message: Message;
  onReply: () => void;
  onEdit: () => void;
  onClose: () => void;
  ownActions?: (message: Message, onDone: () => void) => ComponentChildren;
}

export function MessageSheet({ group, message, onReply, onEdit, onClose, ownActions }: MessageSheetProps) {
  const t = words("chat");
  const isMine = message.author?.id === group.me.id;
  const isOpen = group.closed_at === null;
  const andClose = (act: () => unknown) => () => {
    void act();
    onClose();
  };
  const removeForAll = () =>
    remove<Message>(`/groups/${group.id}/messages/${message.id}`).then(show, () => say(words("shell").failed));
  const copy = () =>
    navigator.clipboard.writeText(message.body).then(
      () => say(t.copied),
      () => say(words("shell").failed),
    );
  return (
    <Sheet title={isMine ? t.message : (message.author?.alias ?? t.someoneGone)} onClose={onClose}>
      {isOpen && !isMine && (
        <div class="react">
          {reactionOrder.map((kind) => (
            <button
              key={kind}
              type="button"
              class={kind === "same_here" ? "chip big" : "chip sign"}
              aria-pressed={hasReacted(message, kind, group.me.id)}
              aria-label={t.reactions[kind]}
              onClick={andClose(() => toggleReaction(message, kind, group.me.id))}
            >
              {kind === "same_here" ? t.reactions.same_here : signs[kind]}
            </button>
          ))}
        </div>
      )}
      {isOpen && (
        <Button icon="reply" onClick={andClose(onReply)}>
          {t.reply}
        </Button>
      )}
      <Button icon="copy" onClick={andClose(copy)}>
        {t.copy}
      </Button>
      {isMine && isOpen && (
        <>
          {group.kind === "peer" && canBeOurs(message, group.me.id) && (
            <OfferButton message={message} onDone={onClose} />
          )}
          {ownActions?.(message, onClose)}
          <Button icon="pencil" onClick={andClose(onEdit)}>
            {t.edit}
          </Button>
          <Button icon="bin" look="danger" onClick={andClose(removeForAll)}>
            {t.remove}
          </Button>
        </>
      )}
    </Sheet>
  );
}
