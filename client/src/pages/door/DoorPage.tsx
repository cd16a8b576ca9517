import { useEffect, useState } from "preact/hooks";
import { arrivalCode } from "../../app/location";
import { Problem } from "../../api/problem";
import { post } from "../../api/request";
import type { Invitation } from "../../api/types";
import { Button } from "../../ui/Button";
import { Screen } from "../../ui/Screen";
import { Failed, Loading } from "../../ui/states";
import { isLanguageKnown } from "../../words/language";
import { speak, words } from "../../words/words";
import { CodeForm } from "./CodeForm";
import "./door.css";
import { Steps } from "./Steps";

type Door =
  | { at: "typing" }
  | { at: "opening" }
  | { at: "inside"; code: string; invitation: Invitation; isNoticeChanged: boolean }
  | { at: "refused"; isOver: boolean }
  | { at: "failed"; error: unknown; code: string };

export default function DoorPage() {
  const t = words("door");
  const [door, setDoor] = useState<Door>({ at: arrivalCode.value ? "opening" : "typing" });
  const arrived = arrivalCode.value;

  const open = async (code: string, isNoticeChanged = false) => {
    setDoor({ at: "opening" });
    try {
      const invitation = await post<Invitation>("/invitations/preview", { code });
      if (!isLanguageKnown) await speak(invitation.site.language);
      setDoor({ at: "inside", code, invitation, isNoticeChanged });
    } catch (error) {
      const isRefused = error instanceof Problem && error.status < 500;
      setDoor(isRefused ? { at: "refused", isOver: error.status === 410 } : { at: "failed", error, code });
    }
  };
  useEffect(() => {
    if (!arrived) return;
    arrivalCode.value = null;
    void open(arrived);
  }, [arrived]);

  return (
    <Screen title="" back={door.at === "inside" ? undefined : "/welcome"}>
      <div class="door">
        {door.at === "typing" && <CodeForm onCode={open} />}
        {door.at === "opening" && <Loading />}
        {door.at === "failed" && <Failed error={door.error} onRetry={() => open(door.code)} />}
        {door.at === "refused" && (
          <div role="alert">
            <h2>{door.isOver ? t.over : t.unknown}</h2>
            <p class="lead">{door.isOver ? t.overWhat : t.unknownWhat}</p>
            <Button onClick={() => setDoor({ at: "typing" })}>{t.tryOther}</Button>
          </div>
        )}
        {door.at === "inside" && (
          <Steps
            code={door.code}
            invitation={door.invitation}
            isNoticeChanged={door.isNoticeChanged}
            onNoticeChanged={() => open(door.code, true)}
            onOver={() => setDoor({ at: "refused", isOver: true })}
          />
        )}
      </div>
    </Screen>
  );
}
