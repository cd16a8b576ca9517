const FROM_HOUR = 21;
const UNTIL_HOUR = 8;

/** At night nothing is said, in the time of the phone itself. */
export const isQuiet = (now: Date): boolean => now.getHours() >= FROM_HOUR || now.getHours() < UNTIL_HOUR;
