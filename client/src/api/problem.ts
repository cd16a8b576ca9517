interface ProblemBody {
  type?: string;
  title?: string;
  detail?: string;
  errors?: { pointer: string; detail: string }[];
  [extension: string]: unknown;
}

/** The server said no, and why: `kind` is the last part of the problem's type, e.g. `consent-required`. */
export class Problem extends Error {
  readonly kind: string;

  constructor(
    readonly status: number,
    readonly body: ProblemBody,
  ) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.kind = body.type?.split("/").pop() || `http-${status}`;
  }

  get isWorthRepeating(): boolean {
    return this.status >= 500 || this.status === 429;
  }

  isAbout(pointer: string): boolean {
    return this.body.errors?.some((error) => error.pointer.startsWith(pointer)) ?? false;
  }
}

/** The answer never came. */
export class NoConnection extends Error {}

export const isProblem = (error: unknown, kind: string): error is Problem =>
  error instanceof Problem && error.kind === kind;
