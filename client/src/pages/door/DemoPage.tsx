import { useEffect, useState } from "preact/hooks";
import { arrivalCode, navigate } from "../../app/location";
import { Problem } from "../../api/problem";
import { post } from "../../api/request";
import type { SignedIn } from "../../api/types";
import { beginSession } from "../../session/session";
import { Screen } from "../../ui/Screen";
import { Failed, Loading } from "../../ui/states";
import { words } from "../../words/words";
import "./door.css";

export default function DemoPage() {
  const t = words("door");
  const [error, setError] = useState<unknown>();
  const [code, setCode] = useState<string | null>(null);
  const arrived = arrivalCode.value;

  const signIn = async (code: string) => {
    setError(undefined);
    try {
      await beginSession(await post<SignedIn>("/demo/sign-in", { code, session: "cookie" }));
      navigate("/", { replace: true });
    } catch (problem) {
      setError(problem);
    }
  };
  useEffect(() => {
    if (!arrived) return;
    arrivalCode.value = null;
    setCode(arrived);
    void signIn(arrived);
  }, [arrived]);

  const isRefused = !arrived && (code === null || (error instanceof Problem && error.status < 500));
  return (
    <Screen title={t.demo} sub={t.demoWhat} back="/welcome">
      {isRefused && <p class="empty">{t.demoOver}</p>}
      {!isRefused && !error && <Loading />}
      {!isRefused && Boolean(error) && <Failed error={error} onRetry={() => void signIn(code!)} />}
    </Screen>
  );
}
