import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

const positions = new Map<string, number>();
let isGoingBack = false;

addEventListener("popstate", () => {
  isGoingBack = true;
  setTimeout(() => (isGoingBack = false), 1000);
});

/** Coming back with the phone's back button shows the place one left, also when the content arrives a moment later. */
export function useKeptScroll(scroller: RefObject<HTMLElement | null>, isOn: boolean): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !isOn) return;
    const path = location.pathname;
    const wanted = isGoingBack ? (positions.get(path) ?? 0) : 0;
    const restore = () => {
      if (element.scrollHeight - element.clientHeight >= wanted) {
        element.scrollTop = wanted;
        growth.disconnect();
      }
    };
    const remember = () => void positions.set(path, element.scrollTop);
    const growth = new MutationObserver(restore);
    if (wanted > 0) growth.observe(element, { childList: true, subtree: true });
    element.addEventListener("scroll", remember, { passive: true });
    return () => {
      growth.disconnect();
      element.removeEventListener("scroll", remember);
    };
  }, []);
}
