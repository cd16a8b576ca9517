import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

interface LogContent {
  conversation: string;
  lastSeq: number;
  isLastMine: boolean;
  outgoingCount: number;
}

interface Anchor {
  row: HTMLElement;
  top: number;
}

const NEAR_END = 60;
const NEAR_START = 700;
const THUMB_REST_MS = 1000;

/** Where one was reading when one left, by conversation; nothing is kept for who was at the end. */
const leftAt = new Map<string, number>();

const topOf = (box: HTMLElement, row: HTMLElement): number =>
  row.getBoundingClientRect().top - box.getBoundingClientRect().top;

function firstInView(box: HTMLElement): Anchor | null {
  for (const row of box.querySelectorAll<HTMLElement>(".message")) {
    const top = topOf(box, row);
    if (top + row.offsetHeight > 0) return { row, top };
  }
  return null;
}

/**
 * Keeps what is being read where it is: older messages come in above and reactions grow without moving it, new ones
 * are followed only by who is at the end, looks at the page and has no thumb on it.
 */
export function useLogScroll(ref: RefObject<HTMLDivElement | null>, content: LogContent) {
  const anchor = useRef<Anchor | null>(null);
  const isFollowing = useRef(true);
  const thumbUntil = useRef(0);
  const before = useRef<LogContent | null>(null);
  const [isAtEnd, setIsAtEnd] = useState(false);
  const [isNearStart, setIsNearStart] = useState(false);
  const [hasNewBelow, setHasNewBelow] = useState(false);

  const look = () => {
    const box = ref.current;
    if (!box) return;
    const isEnd = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END;
    isFollowing.current = isEnd;
    anchor.current = firstInView(box);
    if (isEnd) leftAt.delete(content.conversation);
    else leftAt.set(content.conversation, box.scrollTop - box.scrollHeight);
    setIsAtEnd(isEnd);
    setIsNearStart(box.scrollTop < NEAR_START);
    if (isEnd) setHasNewBelow(false);
  };

  const goToEnd = () => ref.current?.scrollTo({ top: ref.current.scrollHeight });

  const openWhereOneWas = (box: HTMLDivElement) => {
    const left = leftAt.get(content.conversation);
    const line = box.querySelector<HTMLElement>(".new-line");
    if (left !== undefined) box.scrollTop = box.scrollHeight + left;
    else if (line) box.scrollTop += topOf(box, line) - box.clientHeight / 3;
    else goToEnd();
  };

  useLayoutEffect(() => {
    const box = ref.current!;
    const last = before.current;
    before.current = content;
    if (!last) {
      openWhereOneWas(box);
      return look();
    }
    const isNew = content.lastSeq > last.lastSeq;
    const isMyOwn = content.outgoingCount > last.outgoingCount;
    const isHeld = Date.now() < thumbUntil.current || document.visibilityState !== "visible";
    if (isMyOwn || (isFollowing.current && !isHeld)) goToEnd();
    else if (anchor.current?.row.isConnected) box.scrollTop += topOf(box, anchor.current.row) - anchor.current.top;
    if (isNew && !content.isLastMine && (!isFollowing.current || isHeld)) setHasNewBelow(true);
  });

  useEffect(() => {
    const box = ref.current!;
    const thumbDown = () => (thumbUntil.current = Infinity);
    const thumbUp = () => (thumbUntil.current = Date.now() + THUMB_REST_MS);
    const resized = new ResizeObserver(() => isFollowing.current && goToEnd());
    resized.observe(box);
    box.addEventListener("scroll", look, { passive: true });
    box.addEventListener("touchstart", thumbDown, { passive: true });
    for (const end of ["touchend", "touchcancel"]) box.addEventListener(end, thumbUp, { passive: true });
    return () => resized.disconnect();
  }, []);

  return { isAtEnd, isNearStart, hasNewBelow, goToEnd };
}
