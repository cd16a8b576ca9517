import { put, remove } from "../../api/request";
import type { Member, Message, ReactionKind } from "../../api/types";
import { show } from "../../live/conversations";
import { hasReacted, reactionOrder, withReaction } from "../../live/messages";
import { say } from "../../ui/Toasts";
import { words } from "../../words/words";

export const signs: Record<Exclude<ReactionKind, "same_here">, string> = {
  heart: "♥",
  strong: "💪",
  laugh: "😄",
  thanks: "🙏",
};

/** Shown at once, put back when the server would not have it. */
export async function toggleReaction(message: Message, kind: ReactionKind, member: string): Promise<void> {
  const isOn = !hasReacted(message, kind, member);
  const path = `/groups/${message.group_id}/messages/${message.id}/reactions/${kind}`;
  show(withReaction(message, kind, member, isOn));
  try {
    show(isOn ? await put<Message>(path) : await remove<Message>(path));
  } catch {
    show(message);
    say(words("shell").failed);
  }
}

/** »Samme her« always stands there for others' messages; the small ones when somebody has used them. */
export function Reactions({ message, me }: { message: Message; me: Member }) {
  const t = words("chat");
  const isMine = message.author?.id === me.id;
  const shown = reactionOrder
    .map((kind) => ({ kind, by: message.reactions.find((reaction) => reaction.kind === kind)?.by ?? [] }))
    .filter(({ kind, by }) => by.length > 0 || (kind === "same_here" && !isMine));
  if (shown.length === 0) return null;
  return (
    <div class="reactions">
      {shown.map(({ kind, by }) => (
        <button
          key={kind}
          type="button"
          class={kind === "same_here" ? "chip big" : "chip"}
          aria-pressed={by.includes(me.id)}
          aria-label={by.length > 0 ? `${t.reactions[kind]}: ${by.length}` : t.reactions[kind]}
          onClick={() => toggleReaction(message, kind, me.id)}
        >
          {kind === "same_here" ? t.reactions.same_here : signs[kind]}
          {by.length > 0 && <span>{kind === "same_here" ? `· ${by.length}` : by.length}</span>}
        </button>
      ))}
    </div>
  );
}
