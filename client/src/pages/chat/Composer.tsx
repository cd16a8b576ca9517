import { useEffect, useRef, useState } from "preact/hooks";
import type { Group, Message } from "../../api/types";
import { dropDraft, keepDraft, keptDraft } from "../../live/drafts";
import { send } from "../../live/outbox";
import { tellTyping } from "../../live/presence";
import { Icon } from "../../ui/Icon";
import { words } from "../../words/words";
import { audienceWords } from "./audienceWords";
import { draftChanges } from "./draftChanged";

interface ComposerProps {
  group: Group;
  messages: Message[];
  replyTo: Message | null;
  onReplyTo: (message: Message | null) => void;
}

const LONGEST = 4000;
const hasKeyboard = matchMedia("(hover: hover) and (pointer: fine)");

export function Composer({ group, messages, replyTo, onReplyTo }: ComposerProps) {
  const t = words("chat");
  const input = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState("");
  // Who could read when the draft was begun: the server asks before it lets more people read than that.
  const [begunWith, setBegunWith] = useState<string | null>(null);
  const outside = draftChanges.value;

  useEffect(() => {
    void keptDraft(group.id).then((draft) => {
      if (!draft) return;
      setText(draft.text);
      setBegunWith(draft.audience);
      onReplyTo(messages.find(({ id }) => id === draft.replyTo) ?? null);
    });
  }, [group.id, outside.group === group.id && outside.count]);

  useEffect(() => {
    if (begunWith === null) return;
    void (text.trim() === ""
      ? dropDraft(group.id)
      : keepDraft(group.id, { text, replyTo: replyTo?.id ?? null, audience: begunWith }));
  }, [text, replyTo, begunWith]);

  useEffect(() => {
    if (replyTo) input.current?.focus();
  }, [replyTo]);

  const write = (next: string) => {
    if (text === "" || begunWith === null) setBegunWith(group.audience.token);
    setText(next);
    if (next.trim() !== "") tellTyping(group.id);
  };
  const submit = () => {
    const body = text.trim();
    if (body === "") return;
    // The draft goes after the message is in the outbox: the disk keeps their order.
    void send(group.id, body, replyTo?.id ?? null, begunWith ?? group.audience.token);
    void dropDraft(group.id);
    setText("");
    onReplyTo(null);
    input.current?.focus();
  };
  const sendOnEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || !hasKeyboard.matches) return;
    event.preventDefault();
    submit();
  };

  const readers = audienceWords(group.audience, group.me.hat);
  const label = group.kind === "peer" ? t.write : t.writeThread;
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p class="readers" role="status">
        <Icon name="eye" />
        {readers ? t.canRead(readers) : t.onlyYou}
      </p>
      {replyTo && (
        <div class="replying">
          <p>
            <b>{t.replyingTo(replyTo.author?.alias ?? t.someoneGone)}</b>
            <span>{replyTo.body}</span>
          </p>
          <button type="button" class="round" aria-label={t.stopReply} onClick={() => onReplyTo(null)}>
            <Icon name="close" />
          </button>
        </div>
      )}
      <div class="composer-row">
        <textarea
          ref={input}
          rows={1}
          value={text}
          maxLength={LONGEST}
          aria-label={label}
          placeholder={label}
          enterkeyhint={hasKeyboard.matches ? "send" : "enter"}
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={sendOnEnter}
        />
        <button type="submit" class="round go" aria-label={t.send} disabled={text.trim() === ""}>
          <Icon name="send" />
        </button>
      </div>
    </form>
  );
}
