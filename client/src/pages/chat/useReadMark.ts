import { useEffect } from "preact/hooks";
import { put } from "../../api/request";
import type { Group, ReadMark } from "../../api/types";
import { setReadMark } from "../../live/conversations";

const SEEN_AFTER_MS = 700;

/** Read is what was in view at the end of the conversation for a moment, with the page in front. */
export function useReadMark({ id, last_seq, read_seq }: Group, isAtEnd: boolean): void {
  useEffect(() => {
    if (!isAtEnd || last_seq === null || read_seq === null || last_seq <= read_seq) return;
    const mark = async () => {
      if (document.visibilityState !== "visible") return;
      document.removeEventListener("visibilitychange", mark);
      await put<ReadMark>(`/groups/${id}/read`, { seq: last_seq }).then(
        (answer) => setReadMark(id, answer.read_seq),
        () => undefined,
      );
    };
    const timer = setTimeout(mark, SEEN_AFTER_MS);
    document.addEventListener("visibilitychange", mark);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", mark);
    };
  }, [id, last_seq, read_seq, isAtEnd]);
}
