import type { Catalogue } from "../catalogue";

const words: Catalogue["invitations"] = {
  invite: "Make an invitation",
  another: "Make a new invitation",
  once: "The link works once. Give it only to the person it is for.",
  until: (date: string) => `Works until ${date}`,
  scan: "Point a camera at the code to open the invitation.",
  qr: "QR code with the invitation",
  copy: "Copy the link",
  copied: "The link is copied",
  share: "Share the link",
};

export default words;
