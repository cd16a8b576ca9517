import { defineConfig } from "vite";

const backend = process.env.BACKEND ?? "http://127.0.0.1:8000";

export default defineConfig({
  build: { manifest: true, assetsInlineLimit: 0, target: "es2022" },
  server: {
    host: "127.0.0.1",
    proxy: { "/v1": backend, "/socket.io": { target: backend, ws: true } },
  },
});
