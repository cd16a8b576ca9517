import { render } from "preact";
import { App } from "./app/App";
import { keepShell } from "./device/shell";
import { openSession } from "./session/session";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/shell.css";
import "./styles/kit.css";
import "./styles/lists.css";
import { language } from "./words/language";
import { loadWords } from "./words/words";

document.documentElement.lang = language.value;
await openSession();
await loadWords(["shell"]);
render(<App />, document.getElementById("app")!);

if (import.meta.env.PROD) setTimeout(() => void keepShell().catch(() => undefined), 3000);
