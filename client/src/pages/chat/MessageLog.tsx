import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Message, Uuid } from "../../api/types";
import { fetchOlder, type ConversationState } from "../../live/conversations";
import type { Outgoing } from "../../live/outboxOrder";
import { Icon } from "../../ui/Icon";
import { Empty } from "../../ui/states";
import { day, dayKey } from "../../words/format";
import { words } from "../../words/words";
import { MessageRow } from "./MessageRow";
import { OutgoingRow } from "./OutgoingRow";
import { timeline } from "./timeline";
import { useLogScroll } from "./useLogScroll";
import { useReadMark } from "./useReadMark";

interface MessageLogProps {
  state: ConversationState;
  messages: Message[];
  outgoing: Outgoing[];
  onTouch: (message: Message) => void;
}

export function MessageLog({ state: { group, older }, messages, outgoing, onTouch }: MessageLogProps) {
  const t = words("chat");
  const box = useRef<HTMLDivElement>(null);
  // Where the unread began when the conversation was opened: the line stays there while one reads.
  const [readSeq] = useState(() => (group.unread_count ? group.read_seq : null));
  const [isFetching, setIsFetching] = useState(false);
  const lastMine = messages.findLast((message) => message.author?.id === group.me.id);
  const last = messages.at(-1);
  const scroll = useLogScroll(box, {
    conversation: group.id,
    lastSeq: last?.seq ?? 0,
    isLastMine: last !== undefined && last.id === lastMine?.id,
    outgoingCount: outgoing.length,
  });
  useReadMark(group, scroll.isAtEnd);

  const fetchMore = async () => {
    if (!older || isFetching) return;
    setIsFetching(true);
    await fetchOlder(group.id).catch(() => undefined);
    setIsFetching(false);
  };
  useEffect(() => {
    if (scroll.isNearStart) void fetchMore();
  }, [scroll.isNearStart, older]);

  const byId = useMemo(() => new Map<Uuid, Message>(messages.map((message) => [message.id, message])), [messages]);
  const rows = timeline(messages, readSeq, dayKey);

  return (
    <div class="log-frame">
      <div ref={box} class="log" role="log" aria-label={t.conversation} aria-busy={isFetching} tabIndex={0}>
        {older ? (
          <button type="button" class="button quiet" disabled={isFetching} onClick={fetchMore}>
            {t.older}
          </button>
        ) : (
          messages.length > 0 && <p class="day">{t.beginning}</p>
        )}
        {messages.length === 0 && outgoing.length === 0 && <Empty>{t.nothingYet}</Empty>}
        <ol>
          {rows.map((row) => {
            if (row.kind === "day") {
              return (
                <li key={row.key} class="day">
                  {day(row.at)}
                </li>
              );
            }
            if (row.kind === "new") {
              return (
                <li key={row.key} class="new-line">
                  {t.newHere}
                </li>
              );
            }
            const { message, isFollowUp } = row;
            return (
              <MessageRow
                key={row.key}
                message={message}
                me={group.me}
                isFollowUp={isFollowUp}
                repliedTo={message.reply_to ? (byId.get(message.reply_to) ?? "unknown") : null}
                isLastMine={message.id === lastMine?.id}
                onMore={() => onTouch(message)}
              />
            );
          })}
          {outgoing.map((item) => (
            <OutgoingRow key={item.client_key} item={item} mine={group.me.hat} />
          ))}
        </ol>
      </div>
      {scroll.hasNewBelow && (
        <button type="button" class="new-pill" onClick={scroll.goToEnd}>
          <Icon name="down" />
          {t.newHere}
        </button>
      )}
    </div>
  );
}
