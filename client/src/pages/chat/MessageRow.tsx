import type { Member, Message } from "../../api/types";
import { Icon } from "../../ui/Icon";
import { clock } from "../../words/format";
import { words } from "../../words/words";
import { PlainText } from "./PlainText";
import { Reactions } from "./Reactions";

interface MessageRowProps {
  message: Message;
  me: Member;
  isFollowUp: boolean;
  repliedTo: Message | "unknown" | null;
  isLastMine: boolean;
  onMore: () => void;
}

const COLOURS = 6;

export function colourOf(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.codePointAt(0)!) % 9973;
  return sum % COLOURS;
}

export function MessageRow({ message, me, isFollowUp, repliedTo, isLastMine, onMore }: MessageRowProps) {
  const t = words("chat");
  const { hats } = words("shell");
  const { author } = message;
  const isMine = author?.id === me.id;
  const name = isMine ? t.mine : (author?.alias ?? t.someoneGone);
  return (
    <li class={`message ${isMine ? "mine" : ""} ${isFollowUp ? "follow-up" : ""}`}>
      {!isMine && (
        <span class={`letter colour-${colourOf(author?.id ?? "")}`} aria-hidden="true">
          {!isFollowUp && (author?.alias.slice(0, 1).toUpperCase() ?? "–")}
        </span>
      )}
      <div class="bubble">
        <p class={isMine || isFollowUp ? "unseen" : "author"}>
          {name}
          {author && author.hat !== "participant" && <span class="hat">{hats[author.hat]}</span>}
        </p>
        {message.removed_at ? (
          <p class="gone">{t.removed}</p>
        ) : (
          <>
            {repliedTo && <RepliedTo message={repliedTo} />}
            <PlainText text={message.body} />
          </>
        )}
        <div class="bubble-foot">
          {!message.removed_at && <Reactions message={message} me={me} />}
          <p class="when">
            <time dateTime={message.created_at}>{clock(message.created_at)}</time>
            {message.edited_at && !message.removed_at && ` · ${t.edited}`}
            {isLastMine && !message.removed_at && ` · ${t.sent}`}
          </p>
        </div>
      </div>
      {!message.removed_at && (
        <button type="button" class="round more" aria-label={t.more(name)} onClick={onMore}>
          <Icon name="more" />
        </button>
      )}
    </li>
  );
}

function RepliedTo({ message }: { message: Message | "unknown" }) {
  const t = words("chat");
  if (message === "unknown") return <blockquote class="replied-to">{t.earlierMessage}</blockquote>;
  return (
    <blockquote class="replied-to">
      <b>{message.author?.alias ?? t.someoneGone}</b> {message.removed_at ? t.removed : message.body}
    </blockquote>
  );
}
