// Fails when a first screen grows past what a phone on a bad network should have to fetch.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const budget = { js: 60 * 1024, css: 15 * 1024 };
const firstScreens = ["src/pages/groups/GroupsPage.tsx", "src/pages/chat/ChatPage.tsx", "src/pages/door/DoorPage.tsx"];
// Fetched right after the first paint, by everybody who is signed in.
const alwaysFollows = (chunk) => chunk === "src/live/live.ts" || chunk.includes("socket.io-client");
const languageWords = (chunk) => /^src\/words\/(shell|chat|door)\/da\.ts$/.test(chunk);

const manifest = JSON.parse(readFileSync("dist/.vite/manifest.json", "utf8"));
const gzipped = (file) => gzipSync(readFileSync(`dist/${file}`)).length;

function filesNeededBy(chunks) {
  const seen = new Set();
  const files = new Set();
  const visit = (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    const chunk = manifest[name];
    if (!chunk) throw new Error(`${name} is not in the build`);
    files.add(chunk.file);
    for (const style of chunk.css ?? []) files.add(style);
    for (const next of chunk.imports ?? []) visit(next);
  };
  chunks.forEach(visit);
  return [...files];
}

let isOver = false;
for (const screen of firstScreens) {
  const files = filesNeededBy([
    "index.html",
    screen,
    ...Object.keys(manifest).filter((chunk) => languageWords(chunk) || alwaysFollows(chunk)),
  ]);
  for (const kind of ["js", "css"]) {
    const size = files.filter((file) => file.endsWith(`.${kind}`)).reduce((sum, file) => sum + gzipped(file), 0);
    const verdict = size > budget[kind] ? "OVER" : "ok";
    isOver ||= size > budget[kind];
    console.log(`${verdict}  ${screen}  ${kind} ${(size / 1024).toFixed(1)} of ${budget[kind] / 1024} kB`);
  }
}
process.exit(isOver ? 1 : 0);
