import { put } from "../../api/request";
import type { Hat, Me, SignedIn } from "../../api/types";
import { beginSession } from "../../session/session";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { TaskError } from "../../ui/TaskError";
import { useTask } from "../../ui/useTask";
import { words } from "../../words/words";

/** One hat at a time: another one is another session. */
export function HatsCard({ holder }: { holder: Me }) {
  const t = words("me");
  const { hats } = words("shell");
  const { isBusy, error, run } = useTask();
  const wear = (hat: Hat) =>
    run(async () => beginSession(await put<SignedIn>("/session/hat", { hat, session: "cookie" })));
  return (
    <Card title={t.switchHat}>
      <p class="small">{t.switchHatHint}</p>
      <TaskError error={error} />
      {holder.hats
        .filter((hat) => hat !== holder.hat)
        .map((hat) => (
          <Button key={hat} onClick={() => wear(hat)} isBusy={isBusy}>
            {hats[hat]}
          </Button>
        ))}
    </Card>
  );
}
