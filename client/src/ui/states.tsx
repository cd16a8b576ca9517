import type { ComponentChildren } from "preact";
import { NoConnection } from "../api/problem";
import { words } from "../words/words";
import { Button } from "./Button";
import { Screen } from "./Screen";

/** As tall as what comes, so that nothing jumps. */
export function Loading({ rows = 3 }: { rows?: number }) {
  return (
    <div class="loading" role="status">
      <span class="unseen">{words("shell").loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} class="loading-row" />
      ))}
    </div>
  );
}

export function Empty({ children }: { children: ComponentChildren }) {
  return <p class="empty">{children}</p>;
}

export function Failed({ error, onRetry }: { error?: unknown; onRetry: () => void }) {
  const t = words("shell");
  return (
    <div class="failed" role="alert">
      <p>{error instanceof NoConnection ? t.offlineHere : t.failed}</p>
      <Button onClick={onRetry}>{t.retry}</Button>
    </div>
  );
}

export function NotFound() {
  const t = words("shell");
  return (
    <Screen title="">
      <Empty>{t.notFound}</Empty>
      <p class="centred">
        <a href="/">{t.home}</a>
      </p>
    </Screen>
  );
}
