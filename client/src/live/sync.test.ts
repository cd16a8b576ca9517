import { beforeEach, describe, expect, test, vi } from "vitest";

const post = vi.hoisted(() => vi.fn());
vi.mock("../api/request", () => ({ post, get: vi.fn(async () => Promise.reject(new Error("nothing to fetch"))) }));
vi.stubGlobal("navigator", {});

const answer = { groups: [], gone: [], now: "" };

describe("the number of the person's rights", () => {
  let sync: typeof import("./sync");

  beforeEach(async () => {
    vi.resetModules();
    post.mockReset();
    sync = await import("./sync");
  });

  test("is not sent to a server that never told it", async () => {
    post.mockResolvedValue(answer);
    await sync.sync();
    expect(sync.syncRequest()).toEqual({ groups: {} });
    expect(sync.rightsChanges.value).toBe(0);
  });

  test("is sent once the groups have been fetched under it, also after a reload", async () => {
    post.mockResolvedValue({ ...answer, person: 7 });
    await sync.sync();
    expect(sync.rightsChanges.value).toBe(1);
    expect(sync.syncRequest()).toEqual({ groups: {} });
    await sync.beginFetch()();
    expect(sync.syncRequest()).toEqual({ groups: {}, person: 7 });
    await sync.sync();
    expect(sync.rightsChanges.value).toBe(1);
  });

  test("stays the old one while the groups could not be fetched, so that they are again", async () => {
    post.mockResolvedValue({ ...answer, person: 7 });
    await sync.sync();
    sync.beginFetch();
    await sync.sync();
    expect(sync.rightsChanges.value).toBe(2);
  });

  test("is not taken for fetched that was heard of while the groups were on their way", async () => {
    post.mockResolvedValueOnce({ ...answer, person: 7 });
    await sync.sync();
    const settle = sync.beginFetch();
    post.mockResolvedValueOnce({ ...answer, person: 8 });
    await sync.sync();
    await settle();
    expect(sync.syncRequest()).toEqual({ groups: {}, person: 7 });
  });

  test("lets a group go that the server says is gone, and has the groups fetched again", async () => {
    post.mockResolvedValue({ ...answer, gone: ["g"] });
    await sync.sync();
    expect(sync.rightsChanges.value).toBe(1);
  });
});
