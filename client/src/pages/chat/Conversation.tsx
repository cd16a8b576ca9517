import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Group, Message, Uuid } from "../../api/types";
import { conversation, open, putGroup } from "../../live/conversations";
import { outgoingIn } from "../../live/outbox";
import { tellHere } from "../../live/presence";
import { Failed, Loading } from "../../ui/states";
import { words } from "../../words/words";
import "./chat.css";
import "./composer.css";
import "./message.css";
import { Composer } from "./Composer";
import { ConsentQuestion } from "./ConsentQuestion";
import { EditSheet } from "./EditSheet";
import { MessageLog } from "./MessageLog";
import { MessageSheet } from "./MessageSheet";
import { PresenceLine } from "./PresenceLine";

interface ConversationProps {
  group: Group;
  /** Why nobody can write here now, where the page knows it better than »closed«. */
  whyQuiet?: string | null;
  /** What else can be done with a message of one's own here. */
  ownActions?: (message: Message, onDone: () => void) => ComponentChildren;
}

/** What is said in a group of any kind, live. The page around it has the header. */
export function Conversation({ group: given, whyQuiet, ownActions }: ConversationProps) {
  const t = words("chat");
  const [error, setError] = useState<unknown>();
  const [touched, setTouched] = useState<Message | null>(null);
  const [edited, setEdited] = useState<Message | null>(null);
  const [replyTo, setReplyTo] = useState<Message | null>(null);
  const state = conversation(given.id);
  const group = state?.group ?? given;
  const isBlocked = group.needs_consent !== null;
  const messages = state?.messages;
  const quiet = whyQuiet ?? (group.closed_at ? t.closed : null);

  const fetch = () => {
    setError(undefined);
    open(group.id).catch(setError);
  };
  useEffect(() => {
    if (!conversation(given.id)) putGroup(given);
  }, [given.id]);
  useEffect(() => {
    if (!isBlocked && !messages) fetch();
  }, [group.id, isBlocked, !messages]);

  const isOpen = !isBlocked && quiet === null;
  useEffect(() => (isOpen ? tellHere(group.id) : undefined), [group.id, isOpen]);

  if (isBlocked) return <ConsentQuestion group={group} />;
  if (!state || !messages) {
    return <div class="log-space">{error ? <Failed error={error} onRetry={fetch} /> : <Loading rows={5} />}</div>;
  }
  // The socket may bring one's own message before it is acked.
  const isHere = (client_key: Uuid) =>
    messages.some((message) => message.client_key === client_key && message.author?.id === group.me.id);
  const outgoing = outgoingIn(group.id).filter(({ client_key }) => !isHere(client_key));
  return (
    <div class="conversation">
      <MessageLog state={state} messages={messages} outgoing={outgoing} onTouch={setTouched} />
      <PresenceLine group={group.id} />
      {quiet ? (
        <p class="closed">{quiet}</p>
      ) : (
        <Composer group={group} messages={messages} replyTo={replyTo} onReplyTo={setReplyTo} />
      )}
      {touched && (
        <MessageSheet
          group={group}
          message={touched}
          onReply={() => setReplyTo(touched)}
          onEdit={() => setEdited(touched)}
          onClose={() => setTouched(null)}
          ownActions={ownActions}
        />
      )}
      {edited && <EditSheet message={edited} onClose={() => setEdited(null)} />}
    </div>
  );
}
