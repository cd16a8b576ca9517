// The official client, as a native app would use it: each phone connects with its token,
// posts its share and keeps what it is told. Prints {acked, told: [[…] for each phone]}.
//   node official_client.mjs SOCKET_IO_CLIENT ORIGIN GROUP_ID MESSAGES TOKEN…
import { randomUUID } from "node:crypto";
import { createRequire } from "node:module";

const [module, origin, group_id, messages, ...tokens] = process.argv.slice(2);
const { io } = createRequire(import.meta.url)(module);

const told = tokens.map(() => []);
const phones = await Promise.all(
  tokens.map(
    (token, phone) =>
      new Promise((resolve, reject) => {
        const socket = io(origin, { auth: { token }, transports: ["websocket"], forceNew: true });
        socket.on("message_posted", (message) => told[phone].push(message));
        socket.on("connect", () => resolve(socket));
        socket.on("connect_error", reject);
      }),
  ),
);

const share = Number(messages) / phones.length;
const acked = await Promise.all(
  phones.flatMap((socket, phone) =>
    Array.from({ length: share }, (_, n) =>
      socket.timeout(60_000).emitWithAck("post_message", {
        group_id,
        client_key: randomUUID(),
        body: `phone ${phone} says ${n}`,
      }),
    ),
  ),
);

const deadline = Date.now() + 30_000;
while (told.some((heard) => heard.length < Number(messages)) && Date.now() < deadline) {
  await new Promise((resolve) => setTimeout(resolve, 20));
}
process.stdout.write(JSON.stringify({ acked, told }), () => process.exit(0));
