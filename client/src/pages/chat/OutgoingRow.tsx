import type { Hat } from "../../api/types";
import { keepDraft } from "../../live/drafts";
import { sendAgain, takeOut } from "../../live/outbox";
import type { Outgoing } from "../../live/outboxOrder";
import { Choice } from "../../ui/Choice";
import { Icon } from "../../ui/Icon";
import { words } from "../../words/words";
import { audienceWords } from "./audienceWords";
import { draftChanged } from "./draftChanged";
import { PlainText } from "./PlainText";

/** One of my messages that the server does not have yet. */
export function OutgoingRow({ item, mine }: { item: Outgoing; mine: Hat }) {
  const t = words("chat");
  const putBack = async () => {
    const audience = item.nowReadBy?.token ?? item.audience;
    await keepDraft(item.group_id, { text: item.body, replyTo: item.reply_to, audience });
    draftChanged(item.group_id);
    await takeOut(item);
  };
  return (
    <li class={`message mine outgoing is-${item.state}`}>
      <div class="bubble">
        <PlainText text={item.body} />
        {item.state === "waiting" && (
          <p class="when">
            <Icon name="clock" />
            {t.waiting}
          </p>
        )}
        {item.state === "failed" && (
          <p class="not-sent">
            <Icon name="warning" />
            {t.notSent}
            <button type="button" class="chip" onClick={() => sendAgain(item)}>
              {t.tryAgain}
            </button>
            <button type="button" class="chip" onClick={() => takeOut(item)}>
              {t.removeOutgoing}
            </button>
          </p>
        )}
        {item.state === "asks" && item.nowReadBy && (
          <div role="alert">
            <p class="asks-first">{t.nowReads(audienceWords(item.nowReadBy, mine))}</p>
            <Choice
              label={t.message}
              alternatives={[
                { label: t.sendAnyway, onChoose: () => sendAgain(item) },
                { label: t.takeBack, onChoose: putBack },
              ]}
            />
          </div>
        )}
      </div>
    </li>
  );
}
