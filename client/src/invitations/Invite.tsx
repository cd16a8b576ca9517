import { useState } from "preact/hooks";
import { post } from "../api/request";
import type { NewInvitation } from "../api/types";
import { Button } from "../ui/Button";
import { TaskError } from "../ui/TaskError";
import { say } from "../ui/Toasts";
import { useTask } from "../ui/useTask";
import { date } from "../words/format";
import { words } from "../words/words";
import "./invitations.css";
import { QrCode } from "./QrCode";

/** Makes an invitation and shows it as a code to scan and a link to give. `to` is where the server makes it. */
export function Invite({ to }: { to: string }) {
  const t = words("invitations");
  const { isBusy, error, run } = useTask();
  const [invitation, setInvitation] = useState<NewInvitation | null>(null);
  const invite = () => run(async () => setInvitation(await post<NewInvitation>(to)));
  return (
    <>
      <p class="small">{t.once}</p>
      {invitation && <Given invitation={invitation} />}
      <TaskError error={error} />
      <Button onClick={invite} isBusy={isBusy}>
        {invitation ? t.another : t.invite}
      </Button>
    </>
  );
}

function Given({ invitation: { url, expires_at } }: { invitation: NewInvitation }) {
  const t = words("invitations");
  const copy = () =>
    void navigator.clipboard.writeText(url).then(
      () => say(t.copied),
      () => say(words("shell").failed),
    );
  // Closing the phone's own sharing sheet is no mistake.
  const share = () => void navigator.share({ url }).catch(() => undefined);
  return (
    <div role="status">
      <QrCode text={url} label={t.qr} />
      <p class="small centred">{t.scan}</p>
      <p class="invitation-link">{url}</p>
      <p class="small">{t.until(date(expires_at))}</p>
      <Button icon="copy" onClick={copy}>
        {t.copy}
      </Button>
      {"share" in navigator && <Button onClick={share}>{t.share}</Button>}
    </div>
  );
}
