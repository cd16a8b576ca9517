import { NoConnection, Problem } from "./problem";
import { isReachable } from "./reachable";

const PATIENCE_MS = 20_000;

let onSignedOut: () => void = () => {};

export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

async function fetched(method: string, path: string, body: unknown): Promise<Response> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (method !== "GET") headers["X-CSRF"] = "1";
  if (body !== undefined) headers["Content-Type"] = "application/json";
  try {
    return await fetch(`/v1${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: "same-origin",
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch (error) {
    isReachable.value = false;
    throw new NoConnection(String(error));
  }
}

async function request<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const response = await fetched(method, path, body);
  isReachable.value = true;
  if (response.status === 204) return undefined as Answer;
  const answer = await response.json().catch(() => ({}));
  if (response.ok) return answer as Answer;
  const problem = new Problem(response.status, answer);
  if (problem.status === 401) onSignedOut();
  throw problem;
}

export const get = <Answer>(path: string) => request<Answer>("GET", path);
export const post = <Answer>(path: string, body?: unknown) => request<Answer>("POST", path, body);
export const put = <Answer>(path: string, body?: unknown) => request<Answer>("PUT", path, body);
export const patch = <Answer>(path: string, body: unknown) => request<Answer>("PATCH", path, body);
export const remove = <Answer = void>(path: string) => request<Answer>("DELETE", path);
