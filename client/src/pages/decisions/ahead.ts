const DAY_MS = 86_400_000;

export const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();

/** The day that is so many months from now. */
export function inMonths(months: number): string {
  const then = new Date();
  then.setMonth(then.getMonth() + months);
  return then.toISOString().slice(0, 10);
}
