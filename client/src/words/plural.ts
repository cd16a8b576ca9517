/** All three languages have two forms: one, and everything else. */
export const plural = (count: number, one: string, other: string): string => (count === 1 ? one : other);
