/** Lets the page open without net; where the browser does not know how, it works as before. */
export async function keepShell(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register("/sw.js");
  const { active } = await navigator.serviceWorker.ready;
  const fetched = performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname);
  active?.postMessage([...new Set(fetched.filter((path) => path.startsWith("/assets/")))]);
}
