import type { Decision, NewProposal } from "../../api/types";
import { inDays, inMonths } from "./ahead";

type Principle = NonNullable<Decision["principle"]>;

/** A proposal while it is being written; what is null is not said yet. */
export interface Draft {
  proposal: string;
  subject: Decision["subject"] | null;
  principle: Principle | null;
  months: number | null;
  method: Decision["method"] | null;
  days: number | null;
  quorum: number;
}

/** A new one; from a decision taken up again, what others have agreed on, or about what the address names. */
export function emptyDraft(before: Decision | null, search: string, handed: string | null = null): Draft {
  const named = new URLSearchParams(search);
  return {
    proposal: before?.proposal ?? handed ?? "",
    subject: before?.subject ?? (named.get("subject") as Draft["subject"]),
    principle: before?.principle ?? (named.get("principle") as Principle | null),
    months: null,
    method: null,
    days: null,
    quorum: 1,
  };
}

/** Advice adopts no rule, and a principle is changed by consent. */
export function methodsOf(subject: Draft["subject"]): Decision["method"][] {
  if (subject === "principle") return ["consent"];
  return subject === "rule" ? ["consent", "majority"] : ["advice", "consent", "majority"];
}

/** Whether a step has all it needs to go on. */
export function isReady(draft: Draft, step: number): boolean {
  const { proposal, subject, principle, months, method, days } = draft;
  if (step === 0) {
    const needsPrinciple = subject === "rule" || subject === "principle";
    return (
      proposal.trim() !== "" &&
      subject !== null &&
      (!needsPrinciple || principle !== null) &&
      (subject !== "rule" || months !== null)
    );
  }
  return step === 1 ? method !== null && methodsOf(subject).includes(method) : days !== null;
}

export function proposalOf({ proposal, subject, principle, months, method, days, quorum }: Draft): NewProposal {
  return {
    proposal: proposal.trim(),
    subject: subject!,
    method: method!,
    closes_at: inDays(days!),
    quorum,
    ...(subject !== "matter" && { principle: principle! }),
    ...(subject === "rule" && { review_on: inMonths(months!) }),
  };
}
