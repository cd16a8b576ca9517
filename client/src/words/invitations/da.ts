export default {
  invite: "Lav en invitation",
  another: "Lav en ny invitation",
  once: "Linket kan bruges én gang. Giv det kun til den, det er til.",
  until: (date: string) => `Virker til ${date}`,
  scan: "Peg et kamera på koden, så åbner invitationen.",
  qr: "QR-kode med invitationen",
  copy: "Kopiér linket",
  copied: "Linket er kopieret",
  share: "Del linket",
};
