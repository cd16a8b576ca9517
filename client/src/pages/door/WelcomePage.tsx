import { useEffect } from "preact/hooks";
import { navigate, search } from "../../app/location";
import { me } from "../../session/session";
import { Icon } from "../../ui/Icon";
import { LanguageChoice } from "../../ui/LanguageChoice";
import { Screen } from "../../ui/Screen";
import { words } from "../../words/words";
import "./door.css";

export default function WelcomePage() {
  const t = words("door");
  const isSignedIn = me.value !== null;
  useEffect(() => {
    if (isSignedIn) navigate("/", { replace: true });
  }, [isSignedIn]);
  return (
    <Screen title="">
      <div class="door">
        <span class="sign">
          <Icon name="path" />
        </span>
        <h2>{t.welcome}</h2>
        <p class="lead">{t.what}</p>
        {search.value === "?signed-out" && <p role="status">{words("shell").signedOut}</p>}
        {search.value === "?ended" && <p role="status">{t.ended}</p>}
        <a class="button" href="/join">
          {t.haveInvitation}
        </a>
        <a class="button" href="/sign-in">
          {t.beenHere}
        </a>
        <LanguageChoice />
      </div>
    </Screen>
  );
}
