import { get, remove } from "../../api/request";
import type { Page, Session } from "../../api/types";
import { signOut } from "../../session/session";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { Loaded, useFetched } from "../../ui/Loaded";
import { TextButton } from "../../ui/TextButton";
import { say } from "../../ui/Toasts";
import { TaskError } from "../../ui/TaskError";
import { useTask } from "../../ui/useTask";
import { date } from "../../words/format";
import { words } from "../../words/words";

/** Where one is signed in; each can be ended from here. */
export function DevicesCard() {
  const t = words("me");
  const fetched = useFetched(() => get<Page<Session>>("/sessions"));
  const { isBusy, error, run } = useTask();
  const end = (session: Session) =>
    run(async () => {
      await remove(`/sessions/${session.id}`);
      say(t.ended);
      await fetched.reload();
    });
  return (
    <Card title={t.devices}>
      <Loaded of={fetched} rows={1}>
        {({ items }) => (
          <ul class="rows">
            {items.map((session) => (
              <li key={session.id}>
                {session.is_this ? t.thisDevice : t.otherDevice}
                <small>
                  {t.since(date(session.created_at))} · {t.lastUsed(date(session.seen_on))}
                </small>
                {!session.is_this && (
                  <TextButton onClick={() => end(session)} isBusy={isBusy}>
                    {t.endThere}
                  </TextButton>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <TaskError error={error} />
      <Button onClick={() => void signOut()} note={t.signOutNote}>
        {t.signOut}
      </Button>
    </Card>
  );
}
