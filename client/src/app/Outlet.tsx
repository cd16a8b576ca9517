import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { NoConnection } from "../api/problem";
import { isReachable } from "../api/reachable";
import { me } from "../session/session";
import { Failed, NotFound } from "../ui/states";
import { Screen } from "../ui/Screen";
import { loadWords } from "../words/words";
import { navigate, path } from "./location";
import { matchRoute, type Match, type PageProps } from "./routes";

interface Shown {
  match: Match;
  Page: ComponentType<PageProps>;
}

function mayOpen({ route }: Match): boolean {
  if (route.whose === "anyone") return true;
  if (!me.value) return false;
  return route.whose === "signed-in" || route.whose.includes(me.value.hat);
}

/** The page of today's path. The page before stays until the next one's code and words are here. */
export function Outlet() {
  const [shown, setShown] = useState<Shown | "not-found" | "failed" | null>(null);
  const wanted = path.value;
  const isSignedIn = Boolean(me.value);
  const hat = me.value?.hat;

  // A file that could not be fetched, or that a newer build has replaced, comes only with the whole page.
  const isBack = isReachable.value;
  useEffect(() => {
    if (isBack && shown === "failed") location.reload();
  }, [isBack]);

  useEffect(() => {
    const match = matchRoute(wanted);
    if (match && !mayOpen(match) && !isSignedIn) return navigate("/welcome", { replace: true });
    if (!match || !mayOpen(match)) return setShown("not-found");
    let isCurrent = true;
    Promise.all([match.route.load(), loadWords(match.route.areas)])
      .then(([page]) => isCurrent && setShown({ match, Page: page.default }))
      .catch(() => isCurrent && setShown("failed"));
    return () => void (isCurrent = false);
  }, [wanted, isSignedIn, hat]);

  if (shown === null) return <Screen title="" />;
  if (shown === "not-found") return <NotFound />;
  if (shown === "failed") {
    return (
      <Screen title="">
        <Failed error={isBack ? undefined : new NoConnection()} onRetry={() => location.reload()} />
      </Screen>
    );
  }
  const { Page, match } = shown;
  return <Page key={JSON.stringify(match.params) + match.route.path} params={match.params} />;
}
