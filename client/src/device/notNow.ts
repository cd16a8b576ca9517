import { keep, kept } from "./device";

const key = (purpose: string) => `not-now:${purpose}`;

/** Nothing asks twice: what somebody answered »Ikke nu« to waits until they bring it up themselves. */
export const rememberNotNow = (purpose: string): Promise<void> => keep(key(purpose), true);
export const saidNotNow = async (purpose: string): Promise<boolean> => (await kept<boolean>(key(purpose))) ?? false;
