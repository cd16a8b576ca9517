import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { goBack, path } from "../app/location";
import { words } from "../words/words";
import { OfflineBanner } from "./OfflineBanner";
import { Icon } from "./Icon";
import { useKeptScroll } from "./keptScroll";

interface ScreenProps {
  title: string;
  sub?: ComponentChildren;
  /** Shows a back button that goes there when there is nothing to go back to. */
  back?: string;
  /** More buttons in the header, before Help. */
  actions?: ComponentChildren;
  /** The page scrolls inside itself (a conversation), not as a whole. */
  isFilled?: boolean;
  children?: ComponentChildren;
}

// A new page is read out from its heading; the first one is read out by the browser itself.
let hasShownOne = false;

export function Screen({ title, sub, back, actions, isFilled = false, children }: ScreenProps) {
  const t = words("shell");
  const main = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptScroll(main, !isFilled);
  useEffect(() => {
    document.title = title ? `${title} · NExTWORK` : "NExTWORK";
  }, [title]);
  useEffect(() => {
    if (hasShownOne && !main.current?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true });
    hasShownOne = true;
  }, []);
  return (
    <div class={isFilled ? "screen filled" : "screen"}>
      <header class="head">
        {back && (
          <button type="button" class="round" aria-label={t.back} onClick={() => goBack(back)}>
            <Icon name="back" />
          </button>
        )}
        <div class="head-words">
          {title && (
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
          )}
          {sub && <p class="sub">{sub}</p>}
        </div>
        {actions}
        {path.value !== "/help" && (
          <a class="help" href="/help">
            {t.help}
          </a>
        )}
      </header>
      <OfflineBanner />
      <main ref={main}>{children}</main>
    </div>
  );
}
