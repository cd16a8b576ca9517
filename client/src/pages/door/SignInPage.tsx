import { useState } from "preact/hooks";
import { navigate } from "../../app/location";
import { isProblem, NoConnection, Problem } from "../../api/problem";
import { post } from "../../api/request";
import type { Challenge, SignedIn } from "../../api/types";
import { beginSession } from "../../session/session";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { Screen } from "../../ui/Screen";
import { words } from "../../words/words";
import { contactFrom } from "./contact";
import "./door.css";

export default function SignInPage() {
  const t = words("door");
  const [contact, setContact] = useState("");
  const [challenge, setChallenge] = useState<Challenge | null>(null);
  const [code, setCode] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const why = (problem: unknown): string => {
    const shell = words("shell");
    if (problem instanceof NoConnection) return shell.offlineHere;
    if (isProblem(problem, "wrong-code")) return t.wrongCode;
    if (isProblem(problem, "code-ended")) return t.codeEnded;
    if (isProblem(problem, "too-many-codes")) return t.tooMany;
    return problem instanceof Problem && problem.status < 500 ? t.contactWrong : shell.failed;
  };
  const attempt = async (act: () => Promise<void>) => {
    setIsBusy(true);
    setError(null);
    await act().catch((problem) => setError(why(problem)));
    setIsBusy(false);
  };
  const sendCode = () =>
    attempt(async () => {
      setChallenge(await post<Challenge>("/sign-in/codes", { contact: contactFrom(contact) }));
      setCode("");
    });
  const signIn = () =>
    attempt(async () => {
      const answer = await post<SignedIn>("/sign-in", { challenge: challenge!.challenge, code, session: "cookie" });
      await beginSession(answer);
      navigate("/", { replace: true });
    });

  return (
    <Screen title="" back="/welcome">
      <form
        class="door"
        onSubmit={(event) => {
          event.preventDefault();
          void (challenge ? signIn() : sendCode());
        }}
      >
        <h2>{t.signIn}</h2>
        {challenge ? (
          <Field
            key="code"
            label={t.sixDigits}
            hint={t.sixDigitsHint(contact.trim())}
            value={code}
            onInput={(typed) => setCode(typed.replace(/\D/g, "").slice(0, 6))}
            inputMode="numeric"
            autoComplete="one-time-code"
            error={error}
            hasFocus
          />
        ) : (
          <Field
            key="contact"
            label={t.contact}
            hint={t.signInHint}
            value={contact}
            onInput={setContact}
            autoComplete="username"
            error={error}
            hasFocus
          />
        )}
        <Button
          type="submit"
          look="go"
          isBusy={isBusy}
          isDisabled={challenge ? code.length < 6 : contact.trim() === ""}
        >
          {challenge ? t.comeIn : t.sendCode}
        </Button>
        {challenge ? (
          <Button look="quiet" isDisabled={isBusy} onClick={() => setChallenge(null)}>
            {t.newCode}
          </Button>
        ) : (
          <p class="small">{t.signInNoContact}</p>
        )}
      </form>
    </Screen>
  );
}
