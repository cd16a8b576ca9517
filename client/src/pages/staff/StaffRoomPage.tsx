import type { PageProps } from "../../app/routes";
import { get, post, remove } from "../../api/request";
import type { Message, SharesWith, StaffRoom, Uuid } from "../../api/types";
import { rightsChanges } from "../../live/sync";
import { Button } from "../../ui/Button";
import { Loaded, useFetched } from "../../ui/Loaded";
import { Screen } from "../../ui/Screen";
import { NotFound } from "../../ui/states";
import { say } from "../../ui/Toasts";
import { words } from "../../words/words";
import { Conversation } from "../chat/Conversation";

const OTHERS: SharesWith[] = ["lead", "researcher"];

/** The colleagues' conversation, or one of two of them. */
export default function StaffRoomPage({ params }: PageProps) {
  const id = params.id!;
  const t = words("staff");
  const fetched = useFetched(() => get<StaffRoom>("/staff-room"), [id, rightsChanges.value]);
  const room = fetched.value;
  const isRoom = room?.group?.id === id;
  const talk = room?.talks.find(({ group }) => group.id === id);
  if (room && !isRoom && !talk) return <NotFound />;
  return (
    <Screen
      title={isRoom || !talk ? t.title : (talk.group.name ?? t.talks)}
      sub={room && (isRoom ? t.onlyOurs : t.onlyTwo)}
      back="/colleagues"
      isFilled
    >
      <Loaded of={fetched} rows={5}>
        {({ group, shared }) =>
          talk ? (
            <Conversation group={talk.group} />
          ) : (
            group && (
              <Conversation
                group={group}
                ownActions={(message, onDone) => (
                  <Sharing
                    message={message}
                    sharedWith={shared.find(({ message_id }) => message_id === message.id)?.with ?? []}
                    onChanged={fetched.reload}
                    onDone={onDone}
                  />
                )}
              />
            )
          )
        }
      </Loaded>
    </Screen>
  );
}

interface SharingProps {
  message: Message;
  sharedWith: SharesWith[];
  onChanged: () => Promise<void>;
  onDone: () => void;
}

function Sharing({ message, sharedWith, onChanged, onDone }: SharingProps) {
  const t = words("staff");
  const path = shareOf(message.id);
  const act = (done: string, what: () => Promise<unknown>) => () => {
    onDone();
    what()
      .then(onChanged)
      .then(
        () => say(done),
        () => say(words("shell").failed),
      );
  };
  return (
    <>
      {OTHERS.filter((hat) => !sharedWith.includes(hat)).map((hat) => (
        <Button key={hat} icon="eye" onClick={act(t.isShared[hat], () => post(path, { with: hat }))}>
          {t.shareWith[hat]}
        </Button>
      ))}
      {sharedWith.length > 0 && (
        <Button
          icon="close"
          note={sharedWith.map((hat) => t.isShared[hat]).join(" ")}
          onClick={act(t.shareEnded, () => remove(path))}
        >
          {t.shareBack}
        </Button>
      )}
    </>
  );
}

const shareOf = (id: Uuid): string => `/staff-room/messages/${id}/share`;
