import type { Choice, NewChoice } from "../../api/types";

/** The same answer, shown to nobody: what may be sent also after the offer has been closed. */
export function hidden({ answer, option_id, idea, reason }: Choice): NewChoice {
  return {
    answer,
    ...(option_id && { option_id }),
    ...(idea && { idea }),
    ...(reason && { reason }),
    is_shared: false,
    is_reason_shared: false,
  };
}
